package org.arising.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL of updates. */
@JdbcRepository(dialect = Dialect.ANSI)
interface UpdateRows extends GenericRepository<UpdateRow, String> {
    @Query("SELECT * FROM plan_update WHERE workspace_id = :workspace AND committee = :committee AND period = :period")
    List<UpdateRow> of(String workspace, String committee, String period);

    @Query("SELECT * FROM plan_update WHERE workspace_id = :workspace AND ref = :ref ORDER BY given_at")
    List<UpdateRow> history(String workspace, String ref);

    /** Who gives an update anew puts it in place of an officer's edition, too. */
    @Query("""
            INSERT INTO plan_update (workspace_id, committee, period, ref, given, given_by, given_at)
            VALUES (:workspace, :committee, :period, :ref, :text, :actor, :at)
            ON CONFLICT (workspace_id, committee, period, ref) DO UPDATE SET
                given = excluded.given, given_by = excluded.given_by, given_at = excluded.given_at,
                edited = NULL, edited_by = NULL, edited_at = NULL""")
    void give(String workspace, String committee, String period, String ref, String text, String actor, long at);

    @Query("""
            UPDATE plan_update SET edited = :text, edited_by = :actor, edited_at = :at
            WHERE workspace_id = :workspace AND committee = :committee AND period = :period AND ref = :ref""")
    int edit(String workspace, String committee, String period, String ref, String text, String actor, long at);
}
