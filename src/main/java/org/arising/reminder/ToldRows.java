package org.arising.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The SQL of who was told on which day. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ToldRows extends GenericRepository<ToldRow, String> {
    @Query("""
            INSERT INTO told (workspace_id, recipient, day, key) VALUES (:workspaceId, :recipient, :day, :key)
            ON CONFLICT DO NOTHING""")
    int insert(ToldRow row);
}
