package org.arising.reminder.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** The SQL of what was sent to calendars. */
@JdbcRepository(dialect = Dialect.ANSI)
interface EntryRows extends GenericRepository<EntryRow, String> {
    @Query("""
            INSERT INTO calendar_mail (workspace_id, key, subject, recipient, uid, sequence, day, cancelled)
            VALUES (:workspaceId, :key, :subject, :recipient, :uid, :sequence, :day, :cancelled)
            ON CONFLICT (workspace_id, key, subject) DO UPDATE SET sequence = excluded.sequence, day = excluded.day,
                cancelled = excluded.cancelled""")
    void save(EntryRow row);

    @Query("DELETE FROM calendar_mail WHERE workspace_id = :workspace AND key = :key AND subject = :subject")
    void removeEntry(String workspace, String key, String subject);

    /** All that was written about it to that recipient, the newest first. */
    @Query("""
            SELECT * FROM calendar_mail WHERE workspace_id = :workspace AND subject = :subject AND recipient = :recipient
            ORDER BY sequence DESC, key""")
    List<EntryRow> written(String workspace, String subject, String recipient);

    /** What stands in the calendar as far as anybody can tell: the newest that a server had, by other messages than that one. */
    @Query("""
            SELECT c.* FROM calendar_mail c JOIN mail_out m ON m.workspace_id = c.workspace_id AND m.key = c.key
            WHERE c.workspace_id = :workspace AND c.subject = :subject AND c.recipient = :recipient AND c.key <> :key
                AND m.state = 'handed'
            ORDER BY c.sequence DESC LIMIT 1""")
    Optional<EntryRow> held(String workspace, String subject, String recipient, String key);

    @Query("SELECT DISTINCT recipient FROM calendar_mail WHERE workspace_id = :workspace AND subject = :subject")
    List<String> recipients(String workspace, String subject);
}
