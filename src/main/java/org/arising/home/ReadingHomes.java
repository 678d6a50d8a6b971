package org.arising.home;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** Reads whose home tab was looked at without waiting for the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingHomes extends GenericRepository<HomeRow, String> {
    @Query("SELECT * FROM home WHERE workspace_id = :workspace AND person = :person")
    Optional<HomeRow> find(String workspace, String person);
}
