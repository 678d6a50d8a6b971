package org.arising.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What kind of request a body is, told before Bolt sees it: Bolt logs bodies that it cannot place.
 *
 * @param team the Slack team it is of, or null where it names none
 * @param firstField block id of the first input of a submitted view; empty for other requests
 */
record Shape(Kind kind, @Nullable String team, String firstField) {
    /** Kinds of request. */
    enum Kind {
        COMMAND,
        INTERACTION,
        SUBMISSION,
        EVENT,
        SSL_CHECK
    }

    private static final java.util.Set<String> INTERACTIONS = java.util.Set.of(
            "block_actions", "view_closed", "shortcut", "message_action", "block_suggestion");

    /** The shape of a body, or null where it has none that Slack sends. */
    static @Nullable Shape of(@Nullable String contentType, String body) {
        try {
            if (body.startsWith("{")) {
                return event(object(body));
            }
            var form = form(body);
            var payload = form.get("payload");
            if (payload != null) {
                return interaction(object(payload));
            }
            if (form.containsKey("command")) {
                return new Shape(Kind.COMMAND, tenant(form), "");
            }
            return "1".equals(form.get("ssl_check")) ? new Shape(Kind.SSL_CHECK, null, "") : null;
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The shape of what an envelope of a socket holds, or null where it is nothing that Slack sends. */
    static @Nullable Shape inEnvelope(String type, JsonObject payload) {
        return switch (type) {
            case "slash_commands" -> new Shape(Kind.COMMAND, text(payload, "team_id"), "");
            case "events_api" -> event(payload);
            case "interactive" -> interaction(payload);
            default -> null;
        };
    }

    private static @Nullable Shape event(JsonObject json) {
        var type = text(json, "type");
        if ("url_verification".equals(type)) {
            return json.has("challenge") ? new Shape(Kind.EVENT, null, "") : null;
        }
        var sound = "event_callback".equals(type)
                && json.get("event") instanceof JsonObject event
                && text(event, "type") != null;
        return sound ? new Shape(Kind.EVENT, authorised(json), "") : null;
    }

    private static @Nullable Shape interaction(JsonObject json) {
        var type = text(json, "type");
        var team = tenant(json);
        if ("view_submission".equals(type)) {
            return json.get("view") instanceof JsonObject view ? new Shape(Kind.SUBMISSION, team, firstField(view)) : null;
        }
        return type != null && INTERACTIONS.contains(type) ? new Shape(Kind.INTERACTION, team, "") : null;
    }

    /** Where a whole enterprise installed the app, it is the tenant, whichever of its teams somebody is in. */
    private static @Nullable String tenant(Map<String, String> form) {
        return "true".equals(form.get("is_enterprise_install")) ? form.get("enterprise_id") : form.get("team_id");
    }

    private static @Nullable String tenant(JsonObject json) {
        var whole = json.get("is_enterprise_install") instanceof com.google.gson.JsonPrimitive flag && flag.getAsBoolean();
        return json.get(whole ? "enterprise" : "team") instanceof JsonObject named ? text(named, "id") : null;
    }

    /** An event from a shared channel names the team in which it arose; it is for the one that installed the app. */
    private static @Nullable String authorised(JsonObject json) {
        if (json.get("authorizations") instanceof com.google.gson.JsonArray all
                && !all.isEmpty()
                && all.get(0) instanceof JsonObject first) {
            var whole = first.get("is_enterprise_install") instanceof com.google.gson.JsonPrimitive flag && flag.getAsBoolean();
            var named = text(first, whole ? "enterprise_id" : "team_id");
            if (named != null) {
                return named;
            }
        }
        return text(json, "team_id");
    }

    private static String firstField(JsonObject view) {
        if (view.get("blocks") instanceof com.google.gson.JsonArray blocks) {
            for (JsonElement block : blocks) {
                var named = block instanceof JsonObject one && "input".equals(text(one, "type")) ? text(one, "block_id") : null;
                if (named != null) {
                    return named;
                }
            }
        }
        return "";
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.get(name) instanceof com.google.gson.JsonPrimitive value && value.isString() ? value.getAsString() : null;
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
