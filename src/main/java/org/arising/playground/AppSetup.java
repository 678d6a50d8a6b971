package org.arising.playground;

import java.util.List;
import java.util.Set;

/**
 * The one app installed here.
 *
 * @param appToken of the app itself, for Socket Mode
 * @param appScopes what that token may
 * @param scopes what its bot token may
 * @param commands the slash commands of its manifest
 * @param events the bot events it subscribed to
 */
public record AppSetup(
        String appId,
        String name,
        String botUserId,
        String botId,
        String botToken,
        String appToken,
        Set<String> appScopes,
        String signingSecret,
        String verificationToken,
        Set<String> scopes,
        List<String> commands,
        Set<String> events) {
    /** Every scope the Web API of the playground asks for. */
    public static final Set<String> ALL_SCOPES = Set.of(
            "app_mentions:read", "chat:write", "channels:history", "groups:history", "im:history", "channels:read",
            "groups:read", "im:read", "users:read", "usergroups:read", "files:read", "files:write", "im:write", "commands");
    /** Every event the playground sends. */
    public static final Set<String> ALL_EVENTS = Set.of(
            "message.channels", "message.groups", "message.im", "app_mention", "app_home_opened",
            "app_uninstalled", "tokens_revoked", "user_change", "subteam_created", "subteam_updated", "subteam_members_changed");

    public AppSetup {
        appScopes = Set.copyOf(appScopes);
        scopes = Set.copyOf(scopes);
        commands = List.copyOf(commands);
        events = Set.copyOf(events);
    }

    /** Arising with every scope and event. */
    public static AppSetup arising() {
        return new AppSetup(
                "A0ARISING", "Arising", "U0ARISING", "B0ARISING", "xoxb-playground-0001", "xapp-playground-0001",
                Set.of("connections:write"), "8f742231b10e8888abcd99yyyzzz85a5", "verification-playground", ALL_SCOPES,
                List.of("/actions"), ALL_EVENTS);
    }

    /** The same app with these scopes. */
    public AppSetup with(Set<String> scopes) {
        return new AppSetup(
                appId, name, botUserId, botId, botToken, appToken, appScopes, signingSecret, verificationToken, scopes, commands, events);
    }

    /** The same app subscribed to these events. */
    public AppSetup hearing(Set<String> events) {
        return new AppSetup(
                appId, name, botUserId, botId, botToken, appToken, appScopes, signingSecret, verificationToken, scopes, commands, events);
    }

    /** The same app whose own token may that much. */
    public AppSetup connecting(Set<String> appScopes) {
        return new AppSetup(
                appId, name, botUserId, botId, botToken, appToken, appScopes, signingSecret, verificationToken, scopes, commands, events);
    }
}
