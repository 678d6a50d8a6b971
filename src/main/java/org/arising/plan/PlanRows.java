package org.arising.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** The SQL of periods, as the writer sees and changes them. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PlanRows extends PlanQueries {
    @Query("""
            INSERT INTO plan_period (workspace_id, committee, label, due, opened, opened_by)
            VALUES (:workspace, :committee, :label, :due, :opened, :actor)""")
    void insert(String workspace, String committee, String label, String due, long opened, String actor);

    @Query("""
            UPDATE plan_period SET issued = :at, issued_by = :actor
            WHERE workspace_id = :workspace AND committee = :committee AND label = :label AND issued IS NULL""")
    int issue(String workspace, String committee, String label, long at, String actor);
}
