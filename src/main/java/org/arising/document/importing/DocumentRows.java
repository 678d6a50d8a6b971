package org.arising.document.importing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The SQL of documents and how they word actions. */
@JdbcRepository(dialect = Dialect.ANSI)
interface DocumentRows extends GenericRepository<DocumentRow, String> {
    @Query("SELECT * FROM document WHERE workspace_id = :workspace AND committee = :committee AND sha256 = :sha256")
    Optional<DocumentRow> find(String workspace, String committee, String sha256);

    @Query("""
            INSERT INTO document (workspace_id, committee, sha256, name, form, date, imported, imported_by)
            VALUES (:workspaceId, :committee, :sha256, :name, :form, :date, :imported, :importedBy)""")
    void insert(DocumentRow row);

    @Query("""
            INSERT INTO mention (workspace_id, ref, sha256, position, text, status, status_note, timing, lines)
            VALUES (:workspace, :ref, :sha256, :position, :text, :status, :statusNote, :timing, :lines)""")
    void insertMention(
            String workspace,
            String ref,
            String sha256,
            int position,
            String text,
            @Nullable String status,
            String statusNote,
            @Nullable String timing,
            String lines);

    @Query("""
            INSERT INTO document_appendix (workspace_id, committee, sha256, number, title)
            VALUES (:workspace, :committee, :sha256, :number, :title) ON CONFLICT DO NOTHING""")
    void insertAppendix(String workspace, String committee, String sha256, int number, String title);

    @Query("""
            INSERT INTO document_letter (workspace_id, committee, sha256, position, paragraph, text, date, appendices)
            VALUES (:workspace, :committee, :sha256, :position, :paragraph, :text, :date, :appendices)""")
    void insertLetter(
            String workspace,
            String committee,
            String sha256,
            int position,
            String paragraph,
            String text,
            @Nullable String date,
            String appendices);

    @Query("SELECT title FROM document_appendix WHERE workspace_id = :workspace AND committee = :committee ORDER BY number")
    List<String> appendices(String workspace, String committee);
}
