package org.arising.reminder;

import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** Reads slots and occurrences without waiting for the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingSlots extends SlotQueries {}
