package org.arising.document.importing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The SQL of documents and what they hold beside actions. */
@JdbcRepository(dialect = Dialect.ANSI)
interface DocumentRows extends GenericRepository<DocumentRow, String> {
    @Query("SELECT * FROM document WHERE workspace_id = :workspace AND committee = :committee AND sha256 = :sha256")
    Optional<DocumentRow> find(String workspace, String committee, String sha256);

    @Query("SELECT * FROM document WHERE workspace_id = :workspace AND sha256 = :sha256 LIMIT 1")
    Optional<DocumentRow> named(String workspace, String sha256);

    @Query("""
            INSERT INTO document (workspace_id, committee, sha256, name, form, date, meeting, whole, imported, imported_by)
            VALUES (:workspaceId, :committee, :sha256, :name, :form, :date, :meeting, :whole, :imported, :importedBy)
            ON CONFLICT (workspace_id, committee, sha256) DO UPDATE SET
                whole = CASE WHEN excluded.whole > document.whole THEN excluded.whole ELSE document.whole END""")
    void save(DocumentRow row);

    @Query("""
            INSERT INTO document_appendix (workspace_id, committee, sha256, number, title)
            VALUES (:workspace, :committee, :sha256, :number, :title) ON CONFLICT DO NOTHING""")
    void insertAppendix(String workspace, String committee, String sha256, int number, String title);

    @Query("""
            INSERT INTO document_letter (workspace_id, committee, sha256, position, paragraph, text, date, appendices)
            VALUES (:workspace, :committee, :sha256, :position, :paragraph, :text, :date, :appendices)
            ON CONFLICT DO NOTHING""")
    void insertLetter(
            String workspace,
            String committee,
            String sha256,
            int position,
            String paragraph,
            String text,
            @Nullable String date,
            String appendices);

    @Query("""
            INSERT INTO suggestion (workspace_id, committee, sha256, position, text, why, responsible, timing, lines, ref)
            VALUES (:workspace, :committee, :sha256, :position, :text, :why, :responsible, :timing, :lines, :ref)
            ON CONFLICT (workspace_id, committee, sha256, position) DO UPDATE SET ref = coalesce(suggestion.ref, excluded.ref)""")
    void saveSuggestion(
            String workspace,
            String committee,
            String sha256,
            int position,
            String text,
            String why,
            @Nullable String responsible,
            @Nullable String timing,
            String lines,
            @Nullable String ref);

    /** The action that was made of a suggestion before. */
    @Query("""
            SELECT ref FROM suggestion WHERE workspace_id = :workspace AND committee = :committee AND sha256 = :sha256
                AND position = :position AND ref IS NOT NULL""")
    Optional<String> made(String workspace, String committee, String sha256, int position);

    @Query("""
            INSERT INTO topic (workspace_id, committee, sha256, position, text, lines)
            VALUES (:workspace, :committee, :sha256, :position, :text, :lines) ON CONFLICT DO NOTHING""")
    void insertTopic(String workspace, String committee, String sha256, int position, String text, String lines);

    @Query("SELECT title FROM document_appendix WHERE workspace_id = :workspace AND committee = :committee ORDER BY number")
    List<String> appendices(String workspace, String committee);
}
