package org.arising.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * A user group, {@code @police}.
 *
 * @param id Slack's id, {@code S…}
 * @param deleted when it was disabled, in seconds since 1970; 0 while it is in use
 */
record UserGroup(String id, String handle, List<String> users, long created, long updated, long deleted) {
    /** The object of {@code usergroups.list}. */
    ObjectNode json(String team, boolean withUsers, boolean withCount) {
        ObjectNode group = Json.object()
                .put("id", id)
                .put("team_id", team)
                .put("is_usergroup", true)
                .put("is_subteam", true)
                .put("name", handle)
                .put("description", "")
                .put("handle", handle)
                .put("is_external", false)
                .put("date_create", created)
                .put("date_update", updated)
                .put("date_delete", deleted)
                .putNull("auto_type")
                .putNull("deleted_by");
        ObjectNode prefs = group.putObject("prefs");
        prefs.putArray("channels");
        prefs.putArray("groups");
        if (withUsers) {
            ArrayNode list = group.putArray("users");
            users.forEach(list::add);
        }
        if (withCount) {
            group.put("user_count", users.size());
        }
        return group;
    }
}
