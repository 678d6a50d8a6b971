package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL of committees, meetings and those who answer to them. */
@JdbcRepository(dialect = Dialect.ANSI)
interface CommitteeRows extends GenericRepository<CommitteeRow, String> {
    @Query("SELECT * FROM committee WHERE workspace_id = :workspace ORDER BY code")
    List<CommitteeRow> committees(String workspace);

    @Query("""
            INSERT INTO committee (workspace_id, code, name, zone, calendar, channel, officers, closed, digest_day, digest_at,
                before_due, overdue_every, escalate_after, reminders_at, acceptance, sending, since)
            VALUES (:workspaceId, :code, :name, :zone, :calendar, :channel, :officers, :closed, :digestDay, :digestAt,
                :beforeDue, :overdueEvery, :escalateAfter, :remindersAt, :acceptance, :sending, :since)
            ON CONFLICT (workspace_id, code) DO UPDATE SET name = excluded.name, zone = excluded.zone,
                calendar = excluded.calendar, channel = excluded.channel, officers = excluded.officers,
                closed = excluded.closed, digest_day = excluded.digest_day, digest_at = excluded.digest_at,
                before_due = excluded.before_due, overdue_every = excluded.overdue_every,
                escalate_after = excluded.escalate_after, reminders_at = excluded.reminders_at,
                acceptance = excluded.acceptance, sending = excluded.sending""")
    void save(CommitteeRow row);

    @Query("SELECT * FROM organisation WHERE workspace_id = :workspace ORDER BY short_name")
    List<OrganisationRow> organisations(String workspace);

    @Query("""
            INSERT INTO organisation (workspace_id, short_name, name, aliases, channel, people)
            VALUES (:workspaceId, :shortName, :name, :aliases, :channel, :people)
            ON CONFLICT (workspace_id, short_name) DO UPDATE SET name = excluded.name, aliases = excluded.aliases,
                channel = excluded.channel, people = excluded.people""")
    void save(OrganisationRow row);

    @Query("DELETE FROM organisation WHERE workspace_id = :workspace AND short_name = :shortName")
    void removeOrganisation(String workspace, String shortName);

    @Query("SELECT * FROM post WHERE workspace_id = :workspace ORDER BY organisation, title")
    List<PostRow> posts(String workspace);

    @Query("""
            INSERT INTO post (workspace_id, organisation, title, holder, channel)
            VALUES (:workspaceId, :organisation, :title, :holder, :channel)
            ON CONFLICT (workspace_id, organisation, title) DO UPDATE SET holder = excluded.holder,
                channel = excluded.channel""")
    void save(PostRow row);

    @Query("DELETE FROM post WHERE workspace_id = :workspace AND organisation = :organisation AND title = :title")
    void removePost(String workspace, String organisation, String title);

    @Query("SELECT * FROM meeting WHERE workspace_id = :workspace ORDER BY committee, date")
    List<MeetingRow> meetings(String workspace);

    @Query("""
            INSERT INTO meeting (workspace_id, committee, date, papers_due)
            VALUES (:workspaceId, :committee, :date, :papersDue)
            ON CONFLICT (workspace_id, committee, date) DO UPDATE SET
                papers_due = coalesce(excluded.papers_due, meeting.papers_due)""")
    void save(MeetingRow row);

    @Query("""
            INSERT INTO item (workspace_id, committee, meeting, number, title)
            VALUES (:workspace, :committee, :meeting, :number, :title) ON CONFLICT DO NOTHING""")
    void saveItem(String workspace, String committee, String meeting, String number, String title);
}
