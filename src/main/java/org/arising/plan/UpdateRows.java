package org.arising.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** The SQL of updates, as the writer sees and changes them. */
@JdbcRepository(dialect = Dialect.ANSI)
interface UpdateRows extends UpdateQueries {
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
