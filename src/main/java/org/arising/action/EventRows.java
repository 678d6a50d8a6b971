package org.arising.action;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** The SQL that appends to the history of actions. */
@JdbcRepository(dialect = Dialect.ANSI)
interface EventRows extends GenericRepository<EventRow, String> {
    @Query("""
            INSERT INTO event (workspace_id, ref, seq, at, day, actor, via, what, detail, version)
            VALUES (:workspaceId, :ref, :seq, :at, :day, :actor, :via, :what, :detail, :version)""")
    void insert(EventRow row);

    @Query("SELECT coalesce(max(seq), 0) FROM event WHERE workspace_id = :workspace AND ref = :ref")
    int lastEvent(String workspace, String ref);

    @Query("SELECT * FROM event_chain WHERE workspace_id = :workspace")
    Optional<ChainRow> end(String workspace);

    /** A trigger moves the end of the chain. */
    @Query("INSERT INTO event_link (workspace_id, place, ref, seq, hash) VALUES (:workspace, :place, :ref, :seq, :hash)")
    void link(String workspace, long place, String ref, int seq, String hash);
}
