package org.arising.web;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** The SQL that finds whose an address is. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface PublicRows extends GenericRepository<PublicCommitteeRow, String> {
    /** A private committee has no page, and nobody could switch off that of a workspace that took the app away. */
    @Query("""
            SELECT c.workspace_id, c.code, c.name, c.zone FROM committee c JOIN workspace w ON w.id = c.workspace_id
            WHERE c.public_name = :name AND c.closed = 0 AND w.removed IS NULL""")
    Optional<PublicCommitteeRow> named(String name);
}
