package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** The SQL that writes committees, meetings and those who answer to them. */
@JdbcRepository(dialect = Dialect.ANSI)
interface CommitteeRows extends RosterQueries {
    @Query("""
            INSERT INTO committee (workspace_id, code, name, zone, calendar, channel, officers, closed, digest_day, digest_at,
                before_due, overdue_every, escalate_after, reminders_at, acceptance, sending, since, quiet,
                meetings_to, letters, public_name)
            VALUES (:workspaceId, :code, :name, :zone, :calendar, :channel, :officers, :closed, :digestDay, :digestAt,
                :beforeDue, :overdueEvery, :escalateAfter, :remindersAt, :acceptance, :sending, :since,
                :quiet, :meetingsTo, :letters, :publicName)
            ON CONFLICT (workspace_id, code) DO UPDATE SET name = excluded.name, zone = excluded.zone,
                calendar = excluded.calendar, channel = excluded.channel, officers = excluded.officers,
                closed = excluded.closed, digest_day = excluded.digest_day, digest_at = excluded.digest_at,
                before_due = excluded.before_due, overdue_every = excluded.overdue_every,
                escalate_after = excluded.escalate_after, reminders_at = excluded.reminders_at,
                acceptance = excluded.acceptance, sending = excluded.sending, quiet = excluded.quiet,
                meetings_to = excluded.meetings_to, letters = excluded.letters,
                public_name = excluded.public_name""")
    void save(CommitteeRow row);
}
