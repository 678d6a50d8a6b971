package org.arising.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** The SQL of periods. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PlanRows extends GenericRepository<PeriodRow, String> {
    @Query("SELECT * FROM plan_period WHERE workspace_id = :workspace AND committee = :committee AND issued IS NULL")
    Optional<PeriodRow> open(String workspace, String committee);

    @Query("SELECT * FROM plan_period WHERE workspace_id = :workspace AND committee = :committee AND label = :label")
    Optional<PeriodRow> find(String workspace, String committee, String label);

    @Query("SELECT * FROM plan_period WHERE workspace_id = :workspace AND committee = :committee ORDER BY opened DESC LIMIT 100")
    List<PeriodRow> all(String workspace, String committee);

    @Query("""
            INSERT INTO plan_period (workspace_id, committee, label, due, opened, opened_by)
            VALUES (:workspace, :committee, :label, :due, :opened, :actor)""")
    void insert(String workspace, String committee, String label, String due, long opened, String actor);

    @Query("""
            UPDATE plan_period SET issued = :at, issued_by = :actor
            WHERE workspace_id = :workspace AND committee = :committee AND label = :label AND issued IS NULL""")
    int issue(String workspace, String committee, String label, long at, String actor);
}
