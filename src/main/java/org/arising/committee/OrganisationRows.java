package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The SQL that writes organisations. */
@JdbcRepository(dialect = Dialect.ANSI)
interface OrganisationRows extends GenericRepository<OrganisationRow, String> {
    @Query("""
            INSERT INTO organisation (workspace_id, short_name, name, aliases, channel, people, user_groups, email, prefer,
                copy, mail_calendar)
            VALUES (:workspaceId, :shortName, :name, :aliases, :channel, :people, :userGroups, :email, :prefer,
                :copy, :mailCalendar)
            ON CONFLICT (workspace_id, short_name) DO UPDATE SET name = excluded.name, aliases = excluded.aliases,
                channel = excluded.channel, people = excluded.people, user_groups = excluded.user_groups,
                email = excluded.email, prefer = excluded.prefer, copy = excluded.copy,
                mail_calendar = excluded.mail_calendar""")
    void save(OrganisationRow row);

    @Query("DELETE FROM organisation WHERE workspace_id = :workspace AND short_name = :shortName")
    void removeOrganisation(String workspace, String shortName);
}
