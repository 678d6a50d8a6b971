package org.arising.action;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

import java.util.Collection;
import java.util.List;

/** The SQL that reads actions without waiting for the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingRows extends ActionQueries {
    /** {@code PCC-2022-004 3}: an action's reference and its version. */
    @Query("SELECT ref || ' ' || version FROM action WHERE workspace_id = :workspace AND ref IN (:refs)")
    List<String> versions(String workspace, Collection<String> refs);

    @Query("SELECT count(*) FROM applied WHERE workspace_id = :workspace AND key = :key")
    int applied(String workspace, String key);
}
