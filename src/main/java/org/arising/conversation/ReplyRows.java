package org.arising.conversation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** The SQL of replies. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReplyRows extends GenericRepository<ReplyRow, String> {
    @Query("""
            INSERT INTO thread_reply (workspace_id, channel, ts, thread, notice, person, text, files, came, settled, settled_by,
                edited)
            VALUES (:workspaceId, :channel, :ts, :thread, :notice, :person, :text, :files, :came, :settled, :settledBy, :edited)
            ON CONFLICT DO NOTHING""")
    void insert(ReplyRow row);

    @Query("SELECT * FROM thread_reply WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts")
    Optional<ReplyRow> find(String workspace, String channel, String ts);

    @Query("""
            UPDATE thread_reply SET settled = :settled, settled_by = :by
            WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts AND coalesce(settled, '') <> 'answer'""")
    int settle(String workspace, String channel, String ts, String settled, String by);

    /** Slack may tell of changes in any order: an older one does not undo a newer. */
    @Query("""
            UPDATE thread_reply SET text = :text, files = :files, edited = :edited
            WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts AND settled IS NULL AND edited < :edited""")
    int edit(String workspace, String channel, String ts, String text, String files, String edited);

    /** What its writer took back and nobody took is not kept. */
    @Query("""
            UPDATE thread_reply SET text = '', files = '', settled = 'withdrawn', settled_by = person
            WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts AND settled IS NULL""")
    int withdraw(String workspace, String channel, String ts);

    /** Those that came before and that nobody took, each as its workspace and its key. */
    @Query("""
            SELECT workspace_id || ' ' || channel || ' ' || ts FROM thread_reply
            WHERE came < :before AND settled IS NULL LIMIT :most""")
    List<String> untaken(long before, int most);

    /** What was offered quoted it. */
    @Query("UPDATE outbox SET sent_text = '' WHERE workspace_id = :workspace AND key = :offer AND sent_text IS NOT NULL")
    void unsay(String workspace, String offer);

    @Query("""
            UPDATE thread_reply SET notice = :notice
            WHERE workspace_id = :workspace AND channel = :channel AND thread = :thread AND notice = ''""")
    int place(String workspace, String channel, String thread, String notice);

    @Query("DELETE FROM thread_reply WHERE workspace_id = :workspace AND channel = :channel AND notice = ''")
    int forgetUnplaced(String workspace, String channel);
}
