package org.arising.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** The SQL of slots and occurrences, as the writer sees and changes them. */
@JdbcRepository(dialect = Dialect.ANSI)
interface SlotRows extends SlotQueries {
    @Query("""
            INSERT INTO slot_run (workspace_id, committee, job, slot, outcome)
            VALUES (:workspace, :committee, :job, :slot, :outcome) ON CONFLICT DO NOTHING""")
    int insert(String workspace, String committee, String job, long slot, String outcome);

    @Query("""
            INSERT INTO occurrence (workspace_id, ref, kind, slot, why, key)
            VALUES (:workspace, :ref, :kind, :day, :why, :key) ON CONFLICT DO NOTHING""")
    int insertOccurrence(String workspace, String ref, String kind, String day, String why, String key);
}
