package org.arising.plan;

import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** Reads updates without waiting for the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingUpdates extends UpdateQueries {}
