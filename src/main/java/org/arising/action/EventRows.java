package org.arising.action;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The SQL that appends to the history of actions. */
@JdbcRepository(dialect = Dialect.ANSI)
interface EventRows extends GenericRepository<EventRow, String> {
    @Query("""
            INSERT INTO event (workspace_id, ref, seq, at, day, actor, via, what, detail, version)
            VALUES (:workspaceId, :ref, :seq, :at, :day, :actor, :via, :what, :detail, :version)""")
    void insert(EventRow row);

    @Query("SELECT coalesce(max(seq), 0) FROM event WHERE workspace_id = :workspace AND ref = :ref")
    int lastEvent(String workspace, String ref);
}
