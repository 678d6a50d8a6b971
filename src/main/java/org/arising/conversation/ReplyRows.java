package org.arising.conversation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** The SQL of replies. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReplyRows extends GenericRepository<ReplyRow, String> {
    @Query("""
            INSERT INTO thread_reply (workspace_id, channel, ts, thread, notice, person, text, files, came)
            VALUES (:workspaceId, :channel, :ts, :thread, :notice, :person, :text, :files, :came)
            ON CONFLICT DO NOTHING""")
    int insert(ReplyRow row);

    @Query("SELECT * FROM thread_reply WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts")
    Optional<ReplyRow> find(String workspace, String channel, String ts);

    @Query("""
            UPDATE thread_reply SET settled = :settled, settled_by = :by
            WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts AND coalesce(settled, '') <> 'answer'""")
    int settle(String workspace, String channel, String ts, String settled, String by);
}
