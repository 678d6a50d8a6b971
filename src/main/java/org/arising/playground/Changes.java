package org.arising.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.UnaryOperator;

/** Changes people's profiles and accounts, user groups and messages, and tells the app of it as Slack does. */
final class Changes {
    private final Team team;
    private final Events events;

    Changes(Team team, Events events) {
        this.team = team;
        this.events = events;
    }

    void user(String id, UnaryOperator<User> change) {
        User now = team.watch.changes(() -> team.users.computeIfPresent(id, (_, old) -> change.apply(old)));
        if (now != null) {
            ObjectNode event = Json.object().put("type", "user_change");
            event.set("user", now.json());
            event.put("cache_ts", seconds()).put("event_ts", team.ids.ts());
            events.send("user_change", "users:read", event);
        }
    }

    void delete(Posted message) {
        team.channel(message.channel()).ifPresent(channel -> channel.drop(message.ts()));
        events.deleted(message);
    }

    /** A group with these members: a new one, or another state of the one there is. */
    void group(String id, String handle, List<String> users) {
        UserGroup old = team.watch.reads(() -> team.groups.get(id));
        UserGroup now = new UserGroup(id, handle, List.copyOf(users), old == null ? seconds() : old.created(), seconds(), 0);
        team.watch.change(() -> team.groups.put(id, now));
        if (old == null) {
            told("subteam_created", now);
            return;
        }
        List<String> added = users.stream().filter(user -> !old.users().contains(user)).toList();
        List<String> removed = old.users().stream().filter(user -> !users.contains(user)).toList();
        if (!added.isEmpty() || !removed.isEmpty()) {
            ObjectNode event = Json.object()
                    .put("type", "subteam_members_changed")
                    .put("subteam_id", id)
                    .put("team_id", team.options.teamId())
                    .put("date_previous_update", old.updated())
                    .put("date_update", now.updated());
            list(event, "added_users", added);
            list(event, "removed_users", removed);
            events.send("subteam_members_changed", "usergroups:read", event.put("event_ts", team.ids.ts()));
        }
        told("subteam_updated", now);
    }

    void disable(String id) {
        UserGroup now = team.watch.changes(() -> team.groups.computeIfPresent(
                id, (_, old) -> new UserGroup(id, old.handle(), old.users(), old.created(), seconds(), seconds())));
        if (now != null) {
            told("subteam_updated", now);
        }
    }

    /** The app is removed from the workspace: it hears of it twice over, and its token is refused from now on. */
    void uninstall(Tokens tokens) {
        ObjectNode revoked = Json.object().put("type", "tokens_revoked");
        revoked.putObject("tokens").putArray("bot").add(team.options.app().botUserId());
        events.send("tokens_revoked", revoked);
        events.send("app_uninstalled", Json.object().put("type", "app_uninstalled"));
        tokens.refuse("account_inactive");
    }

    private void told(String name, UserGroup group) {
        ObjectNode event = Json.object().put("type", name);
        event.set("subteam", group.json(team.options.teamId(), true, true));
        events.send(name, "usergroups:read", event.put("event_ts", team.ids.ts()));
    }

    private static void list(ObjectNode event, String name, List<String> users) {
        ArrayNode list = event.putArray(name);
        users.forEach(list::add);
        event.put(name + "_count", Integer.toString(users.size()));
    }

    private long seconds() {
        return team.options.clock().instant().getEpochSecond();
    }
}
