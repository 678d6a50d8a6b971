package org.arising.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** The SQL of slots and occurrences. */
@JdbcRepository(dialect = Dialect.ANSI)
interface SlotRows extends GenericRepository<SlotRow, String> {
    @Query("""
            SELECT * FROM slot_run WHERE workspace_id = :workspace AND committee = :committee AND job = :job AND slot = :slot""")
    Optional<SlotRow> find(String workspace, String committee, String job, long slot);

    @Query("""
            SELECT coalesce(max(slot), 0) FROM slot_run
            WHERE workspace_id = :workspace AND committee = :committee AND job = :job AND slot < :slot""")
    long before(String workspace, String committee, String job, long slot);

    @Query("""
            INSERT INTO slot_run (workspace_id, committee, job, slot, outcome)
            VALUES (:workspace, :committee, :job, :slot, :outcome) ON CONFLICT DO NOTHING""")
    int insert(String workspace, String committee, String job, long slot, String outcome);

    @Query("""
            INSERT INTO occurrence (workspace_id, ref, kind, slot, why, key)
            VALUES (:workspace, :ref, :kind, :day, :why, :key) ON CONFLICT DO NOTHING""")
    int insertOccurrence(String workspace, String ref, String kind, String day, String why, String key);

    @Query("""
            SELECT kind || ':' || why FROM occurrence
            WHERE workspace_id = :workspace AND ref = :ref AND slot = :day ORDER BY kind LIMIT 1""")
    Optional<String> occurrence(String workspace, String ref, String day);

    @Query("SELECT key FROM occurrence WHERE workspace_id = :workspace AND ref = :ref AND slot = :day")
    List<String> keys(String workspace, String ref, String day);

    @Query("""
            SELECT count(*) FROM occurrence
            WHERE workspace_id = :workspace AND ref = :ref AND slot > :day AND kind <> 'ESCALATION'""")
    long after(String workspace, String ref, String day);
}
