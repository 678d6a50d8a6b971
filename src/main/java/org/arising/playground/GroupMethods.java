package org.arising.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** usergroups.list, usergroups.users.list. Slack gives each whole: neither takes a cursor. */
final class GroupMethods {
    private final Team team;

    GroupMethods(Team team) {
        this.team = team;
    }

    Map<String, Method> all() {
        return Map.of("usergroups.list", this::list, "usergroups.users.list", this::users);
    }

    private ObjectNode list(Call call) {
        refuseCursor(call);
        ObjectNode answer = Call.ok();
        ArrayNode groups = answer.putArray("usergroups");
        team.watch.reads(() -> List.copyOf(team.groups.values())).stream()
                .filter(group -> group.deleted() == 0 || call.flag("include_disabled"))
                .forEach(group -> groups.add(
                        group.json(team.options.teamId(), call.flag("include_users"), call.flag("include_count"))));
        return answer;
    }

    private ObjectNode users(Call call) {
        refuseCursor(call);
        String id = call.need("usergroup");
        UserGroup group = team.watch.reads(() -> team.groups.get(id));
        if (group == null || (group.deleted() > 0 && !call.flag("include_disabled"))) {
            throw new ApiError("no_such_subteam");
        }
        ObjectNode answer = Call.ok();
        ArrayNode users = answer.putArray("users");
        group.users().forEach(users::add);
        return answer;
    }

    private static void refuseCursor(Call call) {
        call.scope("usergroups:read");
        if (call.has("cursor")) {
            throw new ApiError("invalid_cursor");
        }
    }
}
