package org.arising.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** The SQL that reads periods, for the writer and the readers alike. */
interface PlanQueries extends GenericRepository<PeriodRow, String> {
    @Query("SELECT * FROM plan_period WHERE workspace_id = :workspace AND committee = :committee AND issued IS NULL")
    Optional<PeriodRow> open(String workspace, String committee);

    @Query("SELECT * FROM plan_period WHERE workspace_id = :workspace AND committee = :committee AND label = :label")
    Optional<PeriodRow> find(String workspace, String committee, String label);

    @Query("SELECT * FROM plan_period WHERE workspace_id = :workspace AND committee = :committee ORDER BY opened DESC LIMIT 100")
    List<PeriodRow> all(String workspace, String committee);
}
