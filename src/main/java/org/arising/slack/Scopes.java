package org.arising.slack;

import java.util.List;

/** What the app asks a workspace for; the manifests ask for the same. */
public final class Scopes {
    /** Scopes of the bot, in the order of the manifest. */
    public static final List<String> BOT = List.of(
            "app_mentions:read", "commands", "chat:write", "files:read", "files:write", "im:write", "users:read", "usergroups:read",
            "channels:history", "groups:history", "im:history", "channels:read", "groups:read");

    private Scopes() {}
}
