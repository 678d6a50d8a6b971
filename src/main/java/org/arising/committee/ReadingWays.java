package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Reads ways without waiting for the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingWays extends GenericRepository<WayRow, String> {
    @Query("SELECT * FROM person_way WHERE workspace_id = :workspace")
    List<WayRow> all(String workspace);
}
