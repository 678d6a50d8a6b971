package org.arising.action;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** The SQL that reads actions without waiting for the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingRows extends ActionQueries {
    @Query("SELECT count(*) FROM applied WHERE workspace_id = :workspace AND key = :key")
    int applied(String workspace, String key);
}
