package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL of ways. */
@JdbcRepository(dialect = Dialect.ANSI)
interface WayRows extends GenericRepository<WayRow, String> {
    @Query("""
            INSERT INTO person_way (workspace_id, person, way) VALUES (:workspaceId, :person, :way)
            ON CONFLICT (workspace_id, person) DO UPDATE SET way = excluded.way""")
    void save(WayRow row);

    /** Who chose and has not looked since, each as a workspace and a person: it is chosen on the home tab. */
    @Query("""
            SELECT w.workspace_id || ' ' || w.person FROM person_way w
            WHERE NOT EXISTS (SELECT 1 FROM home h
                WHERE h.workspace_id = w.workspace_id AND h.person = w.person AND h.looked >= :before)""")
    List<String> unseen(long before);

    @Query("DELETE FROM person_way WHERE workspace_id = :workspace AND person = :person")
    void remove(String workspace, String person);
}
