package org.arising.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL that reads updates, for the writer and the readers alike. */
interface UpdateQueries extends GenericRepository<UpdateRow, String> {
    @Query("SELECT * FROM plan_update WHERE workspace_id = :workspace AND committee = :committee AND period = :period")
    List<UpdateRow> of(String workspace, String committee, String period);

    @Query("SELECT * FROM plan_update WHERE workspace_id = :workspace AND ref = :ref ORDER BY given_at")
    List<UpdateRow> history(String workspace, String ref);
}
