package org.arising.home;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL of home tabs. */
@JdbcRepository(dialect = Dialect.ANSI)
interface HomeRows extends GenericRepository<HomeRow, String> {
    @Query("""
            INSERT INTO home (workspace_id, person, looked) VALUES (:workspaceId, :person, :looked)
            ON CONFLICT (workspace_id, person) DO UPDATE SET looked = excluded.looked""")
    void save(HomeRow row);

    @Query("DELETE FROM home WHERE looked < :before")
    int removeOld(long before);

    @Query("SELECT person FROM home WHERE workspace_id = :workspace AND looked >= :since ORDER BY person")
    List<String> looking(String workspace, long since);
}
