package org.arising.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A member of the workspace, or somebody of another one met in a shared channel.
 *
 * @param id Slack's id, {@code U…}
 * @param name the handle
 * @param realName the name people read
 * @param tz IANA time zone
 * @param kind what sort of account it is
 * @param teamId the home team; another than the workspace's for a stranger
 * @param statusEmoji {@code :palm_tree:}, or empty
 * @param statusText what they say of where they are, or empty
 * @param statusExpiration seconds since 1970, 0 where their status has no end; nothing runs out here by itself, for the
 *     service's clock may be another than this workspace's
 */
public record User(
        String id,
        String name,
        String realName,
        String tz,
        Kind kind,
        String teamId,
        String statusEmoji,
        String statusText,
        long statusExpiration) {
    /** Somebody without a status. */
    public User(String id, String name, String realName, String tz, Kind kind, String teamId) {
        this(id, name, realName, tz, kind, teamId, "", "", 0);
    }

    /** Full member; guest in many channels or in one; of another workspace; bot; deactivated. */
    public enum Kind { MEMBER, GUEST, SINGLE_CHANNEL_GUEST, STRANGER, BOT, DEACTIVATED }

    /** A full member in London; the team is filled in by {@link Options}. */
    public static User member(String id, String name, String realName) {
        return new User(id, name, realName, "Europe/London", Kind.MEMBER, "");
    }

    /** The same person as another kind of account. */
    public User as(Kind other) {
        return new User(id, name, realName, tz, other, teamId, statusEmoji, statusText, statusExpiration);
    }

    /** The same person at home in another team. */
    public User of(String team) {
        return new User(id, name, realName, tz, kind, team, statusEmoji, statusText, statusExpiration);
    }

    /** The same person elsewhere. */
    public User in(String zone) {
        return new User(id, name, realName, zone, kind, teamId, statusEmoji, statusText, statusExpiration);
    }

    /** The same person with another status. */
    User saying(String emoji, String text, long expiration) {
        return new User(id, name, realName, tz, kind, teamId, emoji, text, expiration);
    }

    /** The user object of {@code users.info}. */
    ObjectNode json() {
        ObjectNode user = Json.object()
                .put("id", id)
                .put("team_id", teamId)
                .put("name", name)
                .put("deleted", kind == Kind.DEACTIVATED)
                .put("real_name", realName)
                .put("tz", tz)
                .put("tz_label", tz)
                .put("tz_offset", 0)
                .put("is_admin", false)
                .put("is_owner", false)
                .put("is_primary_owner", false)
                .put("is_restricted", kind == Kind.GUEST || kind == Kind.SINGLE_CHANNEL_GUEST)
                .put("is_ultra_restricted", kind == Kind.SINGLE_CHANNEL_GUEST)
                .put("is_bot", kind == Kind.BOT)
                .put("is_app_user", false)
                .put("updated", 0);
        if (kind == Kind.STRANGER) {
            user.put("is_stranger", true);
        }
        user.putObject("profile")
                .put("real_name", realName)
                .put("real_name_normalized", realName)
                .put("display_name", name)
                .put("display_name_normalized", name)
                .put("status_emoji", statusEmoji)
                .put("status_text", statusText)
                .put("status_text_canonical", "")
                .put("status_expiration", statusExpiration)
                .put("team", teamId);
        return user;
    }
}
