package org.arising.action;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The SQL that reads actions, for the writer and the readers alike. */
interface ActionQueries extends GenericRepository<ActionRow, String> {
    @Query("SELECT * FROM action WHERE workspace_id = :workspace AND ref = :ref")
    Optional<ActionRow> action(String workspace, String ref);

    @Query("SELECT * FROM action WHERE workspace_id = :workspace AND ref IN (:refs)")
    List<ActionRow> actions(String workspace, Collection<String> refs);

    @Query("SELECT party FROM action_party WHERE workspace_id = :workspace AND ref = :ref")
    Set<String> parties(String workspace, String ref);

    /** Committees with an action for which that party answers; what an organisation's posts answer for counts as its own. */
    @Query("""
            SELECT DISTINCT committee FROM action_party
            WHERE workspace_id = :workspace
                AND party >= :party AND party < :party || '0' AND (party = :party OR party >= :party || '/')""")
    Set<String> asking(String workspace, String party);

    /** The same by the leads of parts, of those too that are answered; only of those committees, for it looks at each part. */
    @Query("""
            SELECT DISTINCT a.committee FROM action a
            WHERE a.workspace_id = :workspace AND a.committee IN (:committees) AND EXISTS (SELECT 1 FROM action_part p
                WHERE p.workspace_id = a.workspace_id AND p.ref = a.ref AND p.lead IS NOT NULL
                AND (replace('\n' || p.lead_organisations || '\n' || p.lead_posts || '\n', '\n' || :party || '\n', '')
                        <> '\n' || p.lead_organisations || '\n' || p.lead_posts || '\n'
                    OR replace('\n' || p.lead_posts, '\n' || :party || '/', '') <> '\n' || p.lead_posts))""")
    Set<String> askingForParts(String workspace, String party, Collection<String> committees);

    @Query("SELECT * FROM action_part WHERE workspace_id = :workspace AND ref = :ref ORDER BY position")
    List<PartRow> parts(String workspace, String ref);

    @Query("SELECT * FROM action_part WHERE workspace_id = :workspace AND ref IN (:refs) ORDER BY ref, position")
    List<PartRow> parts(String workspace, Collection<String> refs);

    @Query("SELECT * FROM event WHERE workspace_id = :workspace AND ref = :ref ORDER BY seq")
    List<EventRow> events(String workspace, String ref);

    @Query("SELECT * FROM event WHERE workspace_id = :workspace AND ref = :ref AND version > :version ORDER BY seq")
    List<EventRow> events(String workspace, String ref, int version);

    @Query("SELECT * FROM event WHERE workspace_id = :workspace AND ref IN (:refs) ORDER BY ref, seq")
    List<EventRow> events(String workspace, Collection<String> refs);

    @Query("""
            SELECT ref FROM action WHERE workspace_id = :workspace AND committee = :committee AND status = 'ongoing'
            ORDER BY due_rank, meeting_rank, year, number""")
    List<String> ongoing(String workspace, String committee);

    @Query("""
            SELECT ref FROM action WHERE workspace_id = :workspace AND committee = :committee AND status = 'ongoing'
                AND kind = :kind
            ORDER BY year, number""")
    List<String> ongoingOf(String workspace, String committee, String kind);

    @Query("""
            SELECT ref FROM action WHERE workspace_id = :workspace AND committee = :committee AND ended >= :since
            ORDER BY ended, year, number""")
    List<String> endedSince(String workspace, String committee, String since);

    @Query("""
            SELECT raised FROM action WHERE workspace_id = :workspace AND committee = :committee AND raised >= :since
                AND kind <> 'standing' AND exempt = 0""")
    List<String> raisedSince(String workspace, String committee, String since);

    @Query("""
            SELECT a.ended FROM action a WHERE a.workspace_id = :workspace AND a.committee = :committee AND a.ended >= :since
                AND a.status = 'completed' AND a.kind <> 'standing' AND a.exempt = 0
                AND EXISTS (SELECT 1 FROM event e WHERE e.workspace_id = :workspace AND e.ref = a.ref
                    AND e.what IN ('completed', 'accepted', 'used'))""")
    List<String> completedSince(String workspace, String committee, String since);

    @Query("""
            SELECT count(*) FROM action a WHERE a.workspace_id = :workspace AND a.committee = :committee AND a.ended >= :since
                AND a.status = 'completed' AND a.kind <> 'standing' AND a.exempt = 0
                AND NOT EXISTS (SELECT 1 FROM event e WHERE e.workspace_id = :workspace AND e.ref = a.ref
                    AND e.what IN ('completed', 'accepted', 'used'))""")
    long broughtCompletedSince(String workspace, String committee, String since);

    @Query("SELECT ref FROM action WHERE workspace_id = :workspace AND number = :number ORDER BY year DESC, committee LIMIT 20")
    List<String> numbered(String workspace, int number);

    @Query("""
            SELECT ref FROM action WHERE workspace_id = :workspace AND committee = :committee
            ORDER BY position""")
    List<String> all(String workspace, String committee);

    @Query("""
            SELECT ref FROM action WHERE workspace_id = :workspace AND committee = :committee
                AND meeting_rank = :meetingRank ORDER BY position""")
    List<String> atMeeting(String workspace, String committee, String meetingRank);
}
