package org.arising.document.importing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** The SQL of differences between documents and what is held. */
@JdbcRepository(dialect = Dialect.ANSI)
interface DifferenceRows extends GenericRepository<DifferenceRow, String> {
    @Query("""
            INSERT INTO difference (workspace_id, committee, ref, sha256, field, held, stated, weight, outcome)
            VALUES (:workspaceId, :committee, :ref, :sha256, :field, :held, :stated, :weight, :outcome)
            ON CONFLICT DO NOTHING""")
    void insert(DifferenceRow row);

    @Query("""
            SELECT * FROM difference
            WHERE workspace_id = :workspace AND committee = :committee AND sha256 = :sha256 AND outcome = 'open'
            ORDER BY ref, field""")
    List<DifferenceRow> open(String workspace, String committee, String sha256);

    @Query("""
            SELECT * FROM difference
            WHERE workspace_id = :workspace AND ref = :ref AND sha256 = :sha256 AND field = :field""")
    Optional<DifferenceRow> find(String workspace, String ref, String sha256, String field);

    @Query("SELECT * FROM difference WHERE workspace_id = :workspace AND ref = :ref ORDER BY sha256, field")
    List<DifferenceRow> of(String workspace, String ref);

    @Query("""
            UPDATE difference SET outcome = :outcome, decided_by = :actor, decided = :at
            WHERE workspace_id = :workspace AND ref = :ref AND sha256 = :sha256 AND field = :field AND outcome = 'open'""")
    int decide(String workspace, String ref, String sha256, String field, String outcome, String actor, long at);
}
