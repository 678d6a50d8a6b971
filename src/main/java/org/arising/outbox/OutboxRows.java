package org.arising.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The SQL of the outbox. Every change of state says which state it expects, so that a late one changes nothing. */
@JdbcRepository(dialect = Dialect.ANSI)
interface OutboxRows extends GenericRepository<OutboxRow, String> {
    /**
     * What fell due between a backup and its restoring may have been sent by what was replaced: as if it were being sent, it
     * is looked for first.
     */
    @Query("""
            INSERT INTO outbox (workspace_id, key, kind, subject, committee, recipient, actor, state, due, created, attempts,
                lease)
            VALUES (:workspace, :key, :kind, :subject, :committee, :recipient, :actor,
                CASE WHEN EXISTS (SELECT 1 FROM restored WHERE newest <= :due AND at >= :due) THEN 'sending' ELSE 'waiting' END,
                :due, :created, 0, 0)
            ON CONFLICT DO NOTHING""")
    int insert(
            String workspace,
            String key,
            String kind,
            String subject,
            String committee,
            String recipient,
            String actor,
            long due,
            long created);

    /**
     * Puts what is sent anew whenever it is put. Where it waits already it keeps its time; where it is being sent it is
     * sent once more, for it may have been rendered before.
     */
    @Query("""
            INSERT INTO outbox (workspace_id, key, kind, subject, committee, recipient, actor, state, due, created, attempts,
                lease)
            VALUES (:workspace, :key, :kind, '', '', :recipient, '', 'waiting', :due, :created, 0, 0)
            ON CONFLICT (workspace_id, key) DO UPDATE SET
                due = CASE WHEN :apart = 0 THEN excluded.due WHEN outbox.state = 'waiting' THEN outbox.due
                    WHEN excluded.due > outbox.due + :apart THEN excluded.due ELSE outbox.due + :apart END,
                attempts = CASE WHEN outbox.state = 'sending' THEN outbox.attempts ELSE 0 END,
                state = 'waiting', created = excluded.created, lease = 0, problem = NULL""")
    int putAgain(String workspace, String key, String kind, String recipient, long due, long created, long apart);

    @Query("""
            DELETE FROM outbox WHERE (workspace_id, key) IN (
                SELECT workspace_id, key FROM outbox
                WHERE kind IN ('home', 'refresh') AND state IN ('sent', 'dropped', 'failed') AND due < :before
                ORDER BY due LIMIT :most)""")
    int sweep(long before, int most);

    @Query("INSERT INTO outbox_action (workspace_id, ref, key) VALUES (:workspace, :ref, :key) ON CONFLICT DO NOTHING")
    int insertAction(String workspace, String ref, String key);

    @Query("""
            INSERT INTO outbox_action (workspace_id, ref, key)
            SELECT workspace_id, :ref, key FROM outbox WHERE workspace_id = :workspace AND key = :key AND state = 'waiting'
            ON CONFLICT DO NOTHING""")
    int join(String workspace, String ref, String key);

    /** Asked in the words of the index of what waits. */
    @Query("""
            SELECT * FROM outbox
            WHERE state IN ('waiting', 'sending') AND state = 'waiting' AND workspace_id = :workspace
                AND recipient = :recipient AND kind = :kind
            ORDER BY due, key""")
    List<OutboxRow> waitingFor(String workspace, String recipient, String kind);

    @Query("SELECT ref FROM outbox_action WHERE workspace_id = :workspace AND key = :key ORDER BY ref")
    List<String> actions(String workspace, String key);

    /** What brings a message up to date stands at the same place as the message itself. */
    @Query("""
            SELECT * FROM outbox
            WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts AND kind <> 'refresh'""")
    Optional<OutboxRow> at(String workspace, String channel, String ts);

    /** Asked in the words of the index of what waits. */
    @Query("""
            SELECT * FROM outbox
            WHERE state IN ('waiting', 'sending') AND state = 'sending' AND workspace_id = :workspace
                AND recipient = :recipient""")
    List<OutboxRow> sending(String workspace, String recipient);

    @Query("SELECT * FROM outbox WHERE workspace_id = :workspace AND key = :key")
    Optional<OutboxRow> find(String workspace, String key);

    /** One that is being sent may stand in Slack already, rendered before what has just changed. */
    @Query("""
            SELECT o.* FROM outbox_action a JOIN outbox o ON o.workspace_id = a.workspace_id AND o.key = a.key
            WHERE a.workspace_id = :workspace AND a.ref = :ref
                AND (o.state = 'sending' OR (o.state = 'sent' AND o.ts IS NOT NULL))""")
    List<OutboxRow> posted(String workspace, String ref);

    /**
     * The first of each recipient and so many of each lane, so that nobody stands before others who could be served: a lane is
     * a workspace or, for addresses of e-mail, the one mail server.
     */
    @Query("""
            SELECT * FROM (
                SELECT *, row_number() OVER (PARTITION BY lane ORDER BY due, created, key) AS turn FROM (
                    SELECT o.*, CASE WHEN recipient LIKE '%_@%' THEN 'mail' ELSE workspace_id END AS lane,
                        row_number() OVER (PARTITION BY workspace_id, recipient ORDER BY due, created, key) AS place
                    FROM outbox o WHERE state IN ('waiting', 'sending') AND due <= :now AND lease <= :now
                        AND CASE WHEN recipient LIKE '%_@%' THEN 'mail' ELSE workspace_id END NOT IN (:held)) placed
                WHERE place = 1) turned
            WHERE turn <= :ofALane ORDER BY turn, due, created, key LIMIT :most""")
    List<OutboxRow> due(long now, List<String> held, int ofALane, int most);

    /** When something falls due, or a lease ends, after now. */
    @Query("""
            SELECT min(CASE WHEN due > lease THEN due ELSE lease END) FROM outbox
            WHERE state IN ('waiting', 'sending') AND (due > :now OR lease > :now)""")
    @Nullable Long nextDue(long now);

    /** What was put off, or tried and given up, since it was found due stays. */
    @Query("""
            UPDATE outbox SET state = 'sending', attempts = attempts + 1, lease = :lease
            WHERE workspace_id = :workspace AND key = :key AND attempts = :attempts AND state = :state
                AND due <= :now AND lease <= :now""")
    int claim(String workspace, String key, int attempts, String state, long lease, long now);

    @Query("""
            UPDATE outbox SET state = 'sent', channel = :channel, ts = :ts, sent = :sent, sent_text = :text, problem = NULL,
                lease = 0
            WHERE workspace_id = :workspace AND key = :key AND state = 'sending' AND attempts = :attempts""")
    int sent(String workspace, String key, int attempts, String channel, String ts, long sent, String text);

    @Query("""
            UPDATE outbox SET state = :state, due = :due, lease = :lease, problem = :problem
            WHERE workspace_id = :workspace AND key = :key AND state = 'sending' AND attempts = :attempts""")
    int settle(String workspace, String key, int attempts, String state, long due, long lease, String problem);

    /** Puts it back as if it had not been tried. */
    @Query("""
            UPDATE outbox SET state = 'waiting', attempts = attempts - 1, due = :due, lease = 0, problem = :problem
            WHERE workspace_id = :workspace AND key = :key AND state = 'sending' AND attempts = :attempts""")
    int postpone(String workspace, String key, int attempts, long due, String problem);

    /** Leaves it to be looked for, as if that had not been tried. */
    @Query("""
            UPDATE outbox SET attempts = attempts - 1, lease = :lease, problem = :problem
            WHERE workspace_id = :workspace AND key = :key AND state = 'sending' AND attempts = :attempts""")
    int unsought(String workspace, String key, int attempts, long lease, String problem);

    @Query("UPDATE outbox SET lease = 0 WHERE state = 'sending'")
    int release();

    /**
     * Tries it again. What was given up may have been accepted the last time, so in Slack it is looked for first; a mail server
     * cannot be asked.
     */
    @Query("""
            UPDATE outbox SET state = CASE WHEN recipient LIKE '%_@%' THEN 'waiting' ELSE 'sending' END, due = :due, lease = 0,
                attempts = 0
            WHERE workspace_id = :workspace AND key = :key AND state = 'failed'""")
    int retry(String workspace, String key, long due);

    @Query("""
            UPDATE outbox SET state = 'dropped', problem = :why
            WHERE workspace_id = :workspace AND key = :key AND state = 'failed'""")
    int giveUp(String workspace, String key, String why);
}
