package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Reads workspaces without waiting for the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingWorkspaces extends GenericRepository<WorkspaceRow, String> {
    @Query("SELECT * FROM workspace ORDER BY created")
    List<WorkspaceRow> all();
}
