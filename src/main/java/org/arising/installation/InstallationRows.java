package org.arising.installation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The SQL of installations. */
@JdbcRepository(dialect = Dialect.ANSI)
interface InstallationRows extends GenericRepository<InstallationRow, String> {
    @Query("SELECT * FROM installation ORDER BY installed")
    List<InstallationRow> all();

    @Query("""
            INSERT INTO installation
                (workspace_id, tenant, app, bot_user, token, refresh_token, expires, scopes, installed_by, installed)
            VALUES (:workspace, :tenant, :app, :botUser, :token, :refreshToken, :expires, :scopes, :installedBy, :installed)
            ON CONFLICT (workspace_id) DO UPDATE SET tenant = excluded.tenant, app = excluded.app,
                bot_user = excluded.bot_user, token = excluded.token, refresh_token = excluded.refresh_token,
                expires = excluded.expires, scopes = excluded.scopes, installed_by = excluded.installed_by,
                installed = excluded.installed""")
    void save(
            String workspace,
            String tenant,
            String app,
            String botUser,
            String token,
            @Nullable String refreshToken,
            @Nullable Long expires,
            String scopes,
            String installedBy,
            long installed);

    @Query("DELETE FROM installation WHERE tenant = :tenant")
    int delete(String tenant);
}
