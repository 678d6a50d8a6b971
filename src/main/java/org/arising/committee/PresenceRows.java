package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The SQL of who is there. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PresenceRows extends GenericRepository<PresenceRow, String> {
    @Query("SELECT * FROM presence WHERE workspace_id = :workspace AND user_id = :user")
    Optional<PresenceRow> find(String workspace, String user);

    @Query("SELECT user_id FROM presence WHERE workspace_id = :workspace AND looked > :since")
    List<String> lookedAt(String workspace, long since);

    /** Whoever matters is looked at every day. */
    @Query("DELETE FROM presence WHERE looked < :before")
    int removeOld(long before);

    @Query("""
            INSERT INTO presence (workspace_id, user_id, state, since, until, looked)
            VALUES (:workspace, :user, :state, :since, :until, :looked)
            ON CONFLICT (workspace_id, user_id) DO UPDATE SET state = excluded.state, since = excluded.since,
                until = excluded.until, looked = excluded.looked""")
    void save(String workspace, String user, String state, long since, @Nullable Long until, long looked);
}
