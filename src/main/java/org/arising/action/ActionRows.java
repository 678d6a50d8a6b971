package org.arising.action;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** The SQL that writes actions. Called within a transaction of the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ActionRows extends ActionQueries {
    @Query("""
            INSERT INTO action (workspace_id, ref, committee, year, number, document_number, meeting, item_no, item_title,
                responsible, organisations, posts, kind, text, lead_in, closing, status, stated_status, status_note,
                appendices, timing, due, due_why, due_month, due_before, chapter, source_file, source_lines, warnings, raised, imported, expected,
                snoozed_until, exempt, awaiting, ended, touch, due_rank, meeting_rank, version, position)
            VALUES (:workspaceId, :ref, :committee, :year, :number, :documentNumber, :meeting, :itemNo, :itemTitle,
                :responsible, :organisations, :posts, :kind, :text, :leadIn, :closing, :status, :statedStatus, :statusNote,
                :appendices, :timing, :due, :dueWhy, :dueMonth, :dueBefore, :chapter, :sourceFile, :sourceLines, :warnings, :raised, :imported,
                :expected, :snoozedUntil, :exempt, :awaiting, :ended, :touch, :dueRank, :meetingRank, :version,
                (SELECT coalesce(max(position), 0) + 1 FROM action
                    WHERE workspace_id = :workspaceId AND committee = :committee))""")
    void insert(ActionRow row);

    @Query("""
            UPDATE action SET document_number = :documentNumber, meeting = :meeting, item_no = :itemNo,
                item_title = :itemTitle, responsible = :responsible, organisations = :organisations, posts = :posts,
                kind = :kind, text = :text, lead_in = :leadIn, closing = :closing, status = :status,
                stated_status = :statedStatus, status_note = :statusNote, appendices = :appendices, timing = :timing,
                due = :due, due_why = :dueWhy, due_month = :dueMonth, due_before = :dueBefore, chapter = :chapter, warnings = :warnings, expected = :expected,
                snoozed_until = :snoozedUntil, exempt = :exempt, awaiting = :awaiting, ended = :ended, touch = :touch, due_rank = :dueRank,
                meeting_rank = :meetingRank, version = :version
            WHERE workspace_id = :workspaceId AND ref = :ref AND version = :version - 1""")
    void update(ActionRow row);

    @Query("SELECT version FROM action WHERE workspace_id = :workspace AND ref = :ref")
    int version(String workspace, String ref);

    @Query("DELETE FROM action_party WHERE workspace_id = :workspace AND ref = :ref")
    void removeParties(String workspace, String ref);

    @Query("""
            INSERT INTO action_party (workspace_id, party, status, committee, due_rank, meeting_rank, year, number, ref)
            VALUES (:workspace, :party, :status, :committee, :dueRank, :meetingRank, :year, :number, :ref)""")
    void insertParty(
            String workspace,
            String party,
            String status,
            String committee,
            String dueRank,
            String meetingRank,
            int year,
            int number,
            String ref);

    @Query("""
            SELECT coalesce(max(given.number), 0) FROM (
                SELECT max(number) AS number FROM action
                WHERE workspace_id = :workspace AND committee = :committee AND year = :year
                UNION ALL SELECT max(number) FROM number_given
                WHERE workspace_id = :workspace AND committee = :committee AND year = :year) given""")
    int lastNumber(String workspace, String committee, int year);

    @Query("INSERT INTO applied (workspace_id, key, at) VALUES (:workspace, :key, :at) ON CONFLICT DO NOTHING")
    int apply(String workspace, String key, long at);

    @Query("""
            DELETE FROM applied WHERE (workspace_id, key) IN (
                SELECT workspace_id, key FROM applied WHERE at < :before ORDER BY at LIMIT :most)""")
    int forget(long before, int most);
}
