package org.arising.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The SQL of what is sent by e-mail. */
@JdbcRepository(dialect = Dialect.ANSI)
interface OutRows extends GenericRepository<OutRow, String> {
    /** When it was first tried is kept, but for what was given up and is tried anew. */
    @Query("""
            INSERT INTO mail_out (workspace_id, key, token, message_id, thread, recipient, copies, subject, state, made)
            VALUES (:workspaceId, :key, :token, :messageId, :thread, :recipient, :copies, :subject, :state, :made)
            ON CONFLICT (workspace_id, key) DO UPDATE SET state = excluded.state, copies = excluded.copies,
                made = CASE WHEN mail_out.state = 'given-up' THEN excluded.made ELSE mail_out.made END""")
    void save(OutRow row);

    /** Since when nothing was taken for that recipient, of what was tried since; null where all was. */
    @Query("""
            SELECT min(made) FROM mail_out
            WHERE workspace_id = :workspace AND recipient = :recipient AND state = 'made' AND made > coalesce(
                (SELECT max(made) FROM mail_out
                    WHERE workspace_id = :workspace AND recipient = :recipient AND state <> 'made'), 0)""")
    @Nullable Long failingSince(String workspace, String recipient);

    /** Gives up what was tried for that recipient in vain; from then on it counts anew for how long it does not go. */
    @Query("""
            UPDATE mail_out SET state = 'given-up'
            WHERE workspace_id = :workspace AND recipient = :recipient AND state = 'made'""")
    void giveUp(String workspace, String recipient);

    @Query("UPDATE mail_out SET state = :state WHERE workspace_id = :workspace AND key = :key")
    void state(String workspace, String key, String state);

    @Query("SELECT * FROM mail_out WHERE workspace_id = :workspace AND key = :key")
    Optional<OutRow> find(String workspace, String key);

    @Query("SELECT * FROM mail_out WHERE token = :token")
    Optional<OutRow> byToken(String token);

    /** To whom the newest was sent that was about the action. */
    @Query("""
            SELECT o.recipient FROM outbox_action a JOIN mail_out o ON o.workspace_id = a.workspace_id AND o.key = a.key
            JOIN outbox b ON b.workspace_id = o.workspace_id AND b.key = o.key
            WHERE a.workspace_id = :workspace AND a.ref = :ref AND b.state = 'sent' ORDER BY o.made DESC LIMIT 1""")
    Optional<String> lastRecipient(String workspace, String ref);

    /** The newest that was sent to one of these addresses about one of the same actions. */
    @Query("""
            SELECT o.* FROM mail_out o JOIN outbox b ON b.workspace_id = o.workspace_id AND b.key = o.key
            WHERE o.workspace_id = :workspace AND o.recipient IN (:recipients) AND o.key <> :key AND b.state = 'sent'
                AND EXISTS (SELECT 1 FROM outbox_action a JOIN outbox_action mine
                    ON mine.workspace_id = a.workspace_id AND mine.ref = a.ref AND mine.key = :key
                    WHERE a.workspace_id = o.workspace_id AND a.key = o.key)
            ORDER BY o.made DESC LIMIT 1""")
    List<OutRow> before(String workspace, Collection<String> recipients, String key);
}
