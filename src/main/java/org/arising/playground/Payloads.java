package org.arising.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** The shapes of what Slack sends, after its reference of interaction payloads and slash commands. */
final class Payloads {
    private final Team team;
    private final Triggers triggers;
    private final ResponseUrls responses;

    Payloads(Team team, Triggers triggers, ResponseUrls responses) {
        this.team = team;
        this.triggers = triggers;
        this.responses = responses;
    }

    Map<String, String> command(User user, Channel channel, String command, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", team.options.app().verificationToken());
        fields.put("team_id", team.options.teamId());
        fields.put("team_domain", "playground");
        fields.put("channel_id", channel.id());
        fields.put("channel_name", name(channel));
        fields.put("user_id", user.id());
        fields.put("user_name", user.name());
        fields.put("command", command);
        fields.put("text", text);
        fields.put("api_app_id", team.options.app().appId());
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", responses.issue("commands", user.id(), channel.id(), ""));
        fields.put("trigger_id", triggers.issue(user.id()));
        return fields;
    }

    private static String name(Channel channel) {
        return switch (channel.kind()) {
            case OPEN -> channel.name();
            case CLOSED -> "privategroup";
            case DIRECT -> "directmessage";
        };
    }

    ObjectNode blockAction(User user, Posted source, ObjectNode action) {
        ObjectNode payload = base("block_actions", user);
        ObjectNode container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", source.ts())
                .put("channel_id", source.channel())
                .put("is_ephemeral", source.isEphemeral());
        if (source.threadTs() != null) {
            container.put("thread_ts", source.threadTs());
        }
        payload.put("trigger_id", triggers.issue(user.id()));
        channel(payload, source.channel());
        if (!source.isEphemeral()) {
            // Slack keeps no ephemeral message, so it cannot enclose one.
            payload.set("message", source.json());
        }
        ObjectNode state = payload.putObject("state").putObject("values");
        for (Control control : Seek.controls(source.blocks())) {
            if (StateValue.isKept(control)) {
                state.withObjectProperty(control.blockId()).set(control.actionId(), StateValue.initial(control));
            }
        }
        if (StateValue.isKept(new Control(action, action))) {
            ObjectNode kept = Json.object();
            action.properties().forEach(entry -> {
                if (entry.getKey().equals("type") || entry.getKey().startsWith("selected_")) {
                    kept.set(entry.getKey(), entry.getValue());
                }
            });
            state.withObjectProperty(action.path("block_id").asText()).set(action.path("action_id").asText(), kept);
        }
        payload.put("response_url", responses.issue("actions", user.id(), source.channel(), source.ts()));
        payload.putArray("actions").add(action);
        return payload;
    }

    ObjectNode blockAction(User user, OpenView view, ObjectNode action) {
        return inView(base("block_actions", user), user, view.id(), view.json(team.options), action);
    }

    ObjectNode homeAction(User user, ObjectNode home, ObjectNode action) {
        return inView(base("block_actions", user), user, home.path("id").asText(), home, action);
    }

    private ObjectNode inView(ObjectNode payload, User user, String id, ObjectNode view, ObjectNode action) {
        payload.putObject("container").put("type", "view").put("view_id", id);
        payload.put("trigger_id", triggers.issue(user.id()));
        payload.set("view", view);
        payload.putArray("actions").add(action);
        return payload;
    }

    ObjectNode submission(User user, OpenView view) {
        ObjectNode payload = base("view_submission", user).put("trigger_id", triggers.issue(user.id()));
        payload.set("view", view.json(team.options));
        payload.putArray("response_urls");
        return payload;
    }

    ObjectNode closed(User user, OpenView view, boolean cleared) {
        ObjectNode payload = base("view_closed", user).put("is_cleared", cleared);
        payload.set("view", view.json(team.options));
        return payload;
    }

    ObjectNode shortcut(User user, String callbackId) {
        return base("shortcut", user)
                .put("action_ts", team.ids.ts())
                .put("callback_id", callbackId)
                .put("trigger_id", triggers.issue(user.id()));
    }

    ObjectNode messageAction(User user, Posted message, String callbackId) {
        ObjectNode payload = base("message_action", user)
                .put("action_ts", team.ids.ts())
                .put("callback_id", callbackId)
                .put("trigger_id", triggers.issue(user.id()))
                .put("message_ts", message.ts())
                .put("response_url", responses.issue("app", user.id(), message.channel(), ""));
        channel(payload, message.channel());
        payload.set("message", message.json());
        return payload;
    }

    ObjectNode suggestionInHome(User user, ObjectNode home, Control control, String typed) {
        ObjectNode payload = suggestion(user, home.path("id").asText(), control, typed);
        payload.set("view", home);
        return payload;
    }

    private ObjectNode suggestion(User user, String viewId, Control control, String typed) {
        ObjectNode payload = base("block_suggestion", user)
                .put("action_id", control.actionId())
                .put("block_id", control.blockId())
                .put("value", typed);
        payload.putObject("container").put("type", "view").put("view_id", viewId);
        return payload;
    }

    ObjectNode suggestion(User user, OpenView view, Control control, String typed) {
        ObjectNode payload = suggestion(user, view.id(), control, typed);
        payload.set("view", view.json(team.options));
        return payload;
    }

    private void channel(ObjectNode payload, String id) {
        String name = team.channel(id).map(Payloads::name).orElse("");
        payload.putObject("channel").put("id", id).put("name", name);
    }

    private ObjectNode base(String type, User user) {
        ObjectNode payload = Json.object().put("type", type);
        payload.putObject("team").put("id", team.options.teamId()).put("domain", "playground");
        payload.putObject("user")
                .put("id", user.id())
                .put("username", user.name())
                .put("name", user.name())
                .put("team_id", user.teamId());
        payload.put("api_app_id", team.options.app().appId());
        payload.put("token", team.options.app().verificationToken());
        payload.putNull("enterprise");
        payload.put("is_enterprise_install", false);
        return payload;
    }
}
