package org.arising.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The SQL that reads slots and occurrences, for the writer and the readers alike. */
interface SlotQueries extends GenericRepository<SlotRow, String> {
    @Query("""
            SELECT * FROM slot_run WHERE workspace_id = :workspace AND committee = :committee AND job = :job AND slot = :slot""")
    Optional<SlotRow> find(String workspace, String committee, String job, long slot);

    @Query("""
            SELECT coalesce(max(slot), 0) FROM slot_run
            WHERE workspace_id = :workspace AND committee = :committee AND job = :job AND slot < :slot""")
    long before(String workspace, String committee, String job, long slot);

    /** {@code PCC-2022-004 FOLLOW_UP:why}: an action's reference and what it was asked on that day; several of one in the order of kinds. */
    @Query("""
            SELECT ref || ' ' || kind || ':' || why FROM occurrence
            WHERE workspace_id = :workspace AND ref IN (:refs) AND slot = :day ORDER BY ref, kind""")
    List<String> occurrences(String workspace, Collection<String> refs, String day);

    @Query("SELECT key FROM occurrence WHERE workspace_id = :workspace AND ref IN (:refs) AND slot = :day")
    List<String> keys(String workspace, Collection<String> refs, String day);

    /** Those of them that are asked about on a later day. */
    @Query("""
            SELECT DISTINCT ref FROM occurrence
            WHERE workspace_id = :workspace AND ref IN (:refs) AND slot > :day AND kind <> 'ESCALATION'""")
    List<String> after(String workspace, Collection<String> refs, String day);
}
