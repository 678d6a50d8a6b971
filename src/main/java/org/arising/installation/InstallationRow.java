package org.arising.installation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** An installation as it is stored; tokens are sealed. */
@MappedEntity("installation")
record InstallationRow(
        @Id String workspaceId,
        String tenant,
        String app,
        String botUser,
        String token,
        @Nullable String refreshToken,
        @Nullable Long expires,
        String scopes,
        String installedBy,
        long installed) {}
