package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The SQL that writes meetings and their items. */
@JdbcRepository(dialect = Dialect.ANSI)
interface MeetingRows extends GenericRepository<MeetingRow, String> {
    @Query("""
            INSERT INTO meeting (workspace_id, committee, date, papers_due, opened, closed)
            VALUES (:workspaceId, :committee, :date, :papersDue, :opened, :closed)
            ON CONFLICT (workspace_id, committee, date) DO UPDATE SET
                papers_due = coalesce(excluded.papers_due, meeting.papers_due),
                opened = coalesce(excluded.opened, meeting.opened),
                closed = coalesce(excluded.closed, meeting.closed)""")
    void save(MeetingRow row);

    @Query("""
            INSERT INTO item (workspace_id, committee, meeting, number, title)
            VALUES (:workspace, :committee, :meeting, :number, :title) ON CONFLICT DO NOTHING""")
    void saveItem(String workspace, String committee, String meeting, String number, String title);
}
