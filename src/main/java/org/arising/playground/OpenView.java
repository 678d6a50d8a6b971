package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A modal as one person has it open.
 *
 * @param shape what the app sent, ids filled in
 * @param values the state: block id, then action id
 * @param previous the view beneath, empty where it is the root
 */
record OpenView(String id, String user, ObjectNode shape, ObjectNode values, String hash, String root, String previous) {
    OpenView holding(String blockId, String actionId, ObjectNode value) {
        ObjectNode copy = values.deepCopy();
        copy.withObjectProperty(blockId).set(actionId, value);
        return new OpenView(id, user, shape, copy, hash, root, previous);
    }

    JsonNode blocks() {
        return shape.path("blocks");
    }

    /** The view object of payloads and answers. */
    ObjectNode json(Options options) {
        ObjectNode view = Json.object().put("id", id).put("team_id", options.teamId()).put("type", "modal");
        view.set("blocks", blocks());
        view.put("private_metadata", shape.path("private_metadata").asText());
        view.put("callback_id", shape.path("callback_id").asText());
        view.putObject("state").set("values", values);
        view.put("hash", hash);
        view.set("title", shape.path("title"));
        view.put("clear_on_close", shape.path("clear_on_close").asBoolean());
        view.put("notify_on_close", shape.path("notify_on_close").asBoolean());
        view.set("close", shape.has("close") ? shape.path("close") : null);
        view.set("submit", shape.has("submit") ? shape.path("submit") : null);
        view.put("previous_view_id", previous.isEmpty() ? null : previous);
        view.put("root_view_id", root);
        view.put("app_id", options.app().appId());
        view.put("external_id", shape.path("external_id").asText());
        view.put("app_installed_team_id", options.teamId());
        view.put("bot_id", options.app().botId());
        return view;
    }
}
