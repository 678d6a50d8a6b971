package org.arising.installation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** Reads installations without waiting for the writer: every request of Slack asks whose it is. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingInstallations extends GenericRepository<InstallationRow, String> {
    @Query("SELECT * FROM installation WHERE tenant = :tenant")
    Optional<InstallationRow> ofTenant(String tenant);

    @Query("SELECT * FROM installation WHERE workspace_id = :workspace")
    Optional<InstallationRow> ofWorkspace(String workspace);
}
