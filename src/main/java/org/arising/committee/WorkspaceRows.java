package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The SQL of workspaces. */
@JdbcRepository(dialect = Dialect.ANSI)
interface WorkspaceRows extends GenericRepository<WorkspaceRow, String> {
    @Query("SELECT * FROM workspace ORDER BY created")
    List<WorkspaceRow> all();

    @Query("SELECT * FROM workspace WHERE team_id = :team")
    Optional<WorkspaceRow> ofTeam(String team);

    @Query("INSERT INTO workspace (id, created) VALUES (:id, :created)")
    void insert(String id, long created);

    @Query("UPDATE workspace SET removed = :at WHERE team_id = :team AND removed IS NULL")
    int remove(String team, long at);

    @Query("""
            UPDATE workspace SET team_id = :team, name = coalesce(:name, name), bot_user = coalesce(:botUser, bot_user),
                removed = NULL
            WHERE id = :id""")
    void bind(String id, String team, @Nullable String name, @Nullable String botUser);
}
