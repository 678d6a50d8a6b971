package org.arising.installation;

import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * The app as one workspace installed it over OAuth.
 *
 * @param tenant Slack's id of the team, or of the enterprise where the app was installed for the whole of it
 * @param app Slack's id of the app
 * @param token bot token
 * @param refresh renews the token before it expires; null where tokens of the app do not rotate
 * @param expires when the token ends; null where it does not
 * @param scopes what was granted
 * @param installedBy Slack user id
 */
public record Installation(
        WorkspaceId workspace,
        String tenant,
        String app,
        String botUser,
        String token,
        @Nullable String refresh,
        @Nullable Instant expires,
        Set<String> scopes,
        String installedBy,
        Instant installed) {

    /** The same with renewed tokens. */
    public Installation renewed(String token, @Nullable String refresh, @Nullable Instant expires) {
        return new Installation(workspace, tenant, app, botUser, token, refresh, expires, scopes, installedBy, installed);
    }

    @Override
    public String toString() {
        return "Installation[tenant=%s, app=%s, installed=%s]".formatted(tenant, app, installed);
    }
}
