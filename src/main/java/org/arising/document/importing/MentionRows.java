package org.arising.document.importing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The SQL of how documents word actions. */
@JdbcRepository(dialect = Dialect.ANSI)
interface MentionRows extends GenericRepository<MentionRow, String> {
    @Query("""
            INSERT INTO mention (workspace_id, ref, sha256, position, text, status, status_note, timing, lines, number,
                responsible, day)
            VALUES (:workspaceId, :ref, :sha256, :position, :text, :status, :statusNote, :timing, :lines, :number,
                :responsible, :day)
            ON CONFLICT DO NOTHING""")
    void insert(MentionRow row);

    @Query("""
            SELECT * FROM mention WHERE workspace_id = :workspace AND ref = :ref AND sha256 = :sha256
            ORDER BY position LIMIT 1""")
    Optional<MentionRow> find(String workspace, String ref, String sha256);

    /** The newest day for which a document states where the action stands. */
    @Query("""
            SELECT max(coalesce(m.day, d.date)) FROM mention m
                LEFT JOIN document d ON d.workspace_id = m.workspace_id AND d.sha256 = m.sha256
            WHERE m.workspace_id = :workspace AND m.ref = :ref AND m.status IS NOT NULL""")
    @Nullable String newestStatement(String workspace, String ref);
}
