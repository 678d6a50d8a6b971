package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The SQL of ways. */
@JdbcRepository(dialect = Dialect.ANSI)
interface WayRows extends GenericRepository<WayRow, String> {
    @Query("""
            INSERT INTO person_way (workspace_id, person, way) VALUES (:workspaceId, :person, :way)
            ON CONFLICT (workspace_id, person) DO UPDATE SET way = excluded.way""")
    void save(WayRow row);
}
