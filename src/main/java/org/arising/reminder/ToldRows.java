package org.arising.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** The SQL of who was told on which day. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ToldRows extends GenericRepository<ToldRow, String> {
    @Query("""
            INSERT INTO told (workspace_id, recipient, day, key) VALUES (:workspace, :recipient, :day, :key)
            ON CONFLICT DO NOTHING""")
    int insert(String workspace, String recipient, String day, String key);

    @Query("SELECT * FROM told WHERE workspace_id = :workspace AND recipient = :recipient AND day = :day")
    Optional<ToldRow> find(String workspace, String recipient, String day);
}
