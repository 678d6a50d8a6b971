package org.arising.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arising.playground.ApiCall;
import org.arising.testkit.Postman;
import org.arising.testkit.Running;
import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Sends what people could have Slack send, signed as Slack signs, with a trigger and a response URL that Slack gave them
 * just now; and listens to all that the app says while it answers.
 */
final class Forger implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    /** The only forms that say nothing but words: why not. */
    private static final Set<String> WORDS_ALONE = Set.of("refusal", "failed", "message", "");

    private final PrivateWorld world;
    private final Postman postman;
    private final List<ApiCall> heard = new ArrayList<>();
    private final Map<Role, ObjectNode> known = new EnumMap<>(Role.class);
    private @Nullable ApiCall last;
    private int count;

    Forger(PrivateWorld world) {
        this.world = world;
        this.postman = Postman.of(world.town());
    }

    /** What the app said to one request. */
    record Said(int status, String body, List<ApiCall> calls) {
        /** Home tabs are drawn on the way, for whoever looked at theirs last: they are no answer to anybody. */
        Said {
            calls = calls.stream().filter(call -> !call.method().equals("views.publish")).toList();
        }

        /** Everything, for a search. */
        String all() {
            return body + calls.stream().map(call -> "\n" + call.method() + " " + call.args()).reduce("", String::concat);
        }

        boolean holds(String word) {
            return all().toLowerCase(Locale.ROOT).contains(word);
        }

        /** What whoever asked reads, as far as it came at once. */
        boolean isAnswer() {
            return !(body.isBlank() || body.equals("{}"))
                    || calls.stream().anyMatch(call -> Set.of(
                                    "response_url", "views.open", "views.push", "views.update", "chat.postEphemeral", "chat.postMessage")
                            .contains(call.method()));
        }

        /** Whether a form opened that can be filled in or tells more than words. */
        boolean opens() {
            return calls.stream().anyMatch(call -> call.method().startsWith("views.") && isForm(view(call.args().path("view"))))
                    || isForm(view(read(body).path("view")))
                    || holds("say:open");
        }

        private static boolean isForm(JsonNode view) {
            return !view.isMissingNode() && !WORDS_ALONE.contains(view.path("callback_id").asText());
        }

        private static JsonNode view(JsonNode given) {
            return given.isTextual() ? read(given.asText()) : given;
        }

        private static JsonNode read(String json) {
            try {
                return json.startsWith("{") ? JSON.readTree(json) : JSON.createObjectNode();
            } catch (JsonProcessingException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }
    }

    /** Sends a request as somebody. */
    Said send(Role role, Request request) {
        var letter = switch (request) {
            case Request.Command(var text) -> command(role, genuine(role), text);
            case Request.Click click -> interaction(click(genuine(role), click));
            case Request.Form form -> interaction(form(once(role), form));
            case Request.Shortcut(var callback, var onMessage) -> interaction(shortcut(genuine(role), callback, onMessage));
            case Request.Options(var action, var typed) -> interaction(options(once(role), action, typed));
            case Request.Event(var json) -> event(role, json);
        };
        listen();
        var receipt = postman.deliver(letter, 0, 0);
        return new Said(receipt.status(), receipt.body(), listen());
    }

    /** What the app has said to Slack since somebody listened last; the log itself forgets. */
    private List<ApiCall> listen() {
        var calls = world.town().slack().calls();
        var from = calls.size();
        while (from > 0 && !calls.get(from - 1).equals(last)) {
            from--;
        }
        var news = List.copyOf(calls.subList(from, calls.size()));
        last = calls.isEmpty() ? null : calls.getLast();
        heard.addAll(news);
        return news;
    }

    /** Begins to listen anew. */
    void forget() {
        listen();
        heard.clear();
    }

    /** Everything that the app has said since, to requests and on its own. */
    List<ApiCall> heard() {
        listen();
        return List.copyOf(heard);
    }

    /** Where neither a trigger nor a response URL is needed, the first will do. */
    private ObjectNode once(Role role) {
        return known.computeIfAbsent(role, this::genuine).deepCopy();
    }

    /** What Slack sends when somebody uses a shortcut on a message: all the others are made of it. */
    private ObjectNode genuine(Role role) {
        var held = postman.holds(
                1, () -> world.town().slack().person(role.id()).usesShortcut(world.lobbyMessage(), "matrix"));
        var body = held.getFirst().body();
        var payload = (ObjectNode) read(URLDecoder.decode(body.substring(body.indexOf("payload=") + 8).split("&")[0], StandardCharsets.UTF_8));
        payload.putObject("team").put("id", role.team()).put("domain", "somewhere");
        return payload;
    }

    private Postman.Letter command(Role role, ObjectNode genuine, String text) {
        var fields = new HashMap<>(Running.command(role.team(), text));
        fields.put("user_id", role.id());
        fields.put("channel_id", PrivateWorld.LOBBY);
        fields.put("trigger_id", genuine.path("trigger_id").asText());
        fields.put("response_url", genuine.path("response_url").asText());
        return new Postman.Letter(FORM, Running.form(fields));
    }

    private ObjectNode click(ObjectNode payload, Request.Click click) {
        payload.put("type", "block_actions");
        payload.remove(List.of("callback_id", "message", "message_ts", "action_ts"));
        var action = payload.putArray("actions").addObject()
                .put("action_id", click.action())
                .put("block_id", "matrix")
                .put("action_ts", ts());
        if (click.menu()) {
            action.put("type", "static_select").set("selected_option", Request.Fields.option(click.value()));
        } else {
            action.put("type", "button").put("value", click.value());
        }
        if (click.inForm()) {
            payload.remove(List.of("channel", "response_url"));
            payload.putObject("container").put("type", "view").put("view_id", "V" + count);
            payload.set("view", view("settings", "", click.state()));
        } else {
            payload.putObject("container").put("type", "message").put("message_ts", ts()).put("channel_id", Request.PARTY);
            payload.putObject("channel").put("id", Request.PARTY).put("name", "mps");
            payload.putObject("state").set("values", values(click.state()));
        }
        return payload;
    }

    private ObjectNode form(ObjectNode payload, Request.Form form) {
        payload.put("type", "view_submission");
        payload.remove(List.of("callback_id", "message", "message_ts", "action_ts", "channel", "response_url"));
        payload.set("view", view(form.callback(), form.metadata(), form.fields()));
        return payload;
    }

    private ObjectNode view(String callback, String metadata, Request.Fields fields) {
        var view = JSON.createObjectNode()
                .put("id", "V" + ++count)
                .put("type", "modal")
                .put("callback_id", callback)
                .put("private_metadata", metadata)
                .put("hash", "1." + count);
        view.putArray("blocks");
        view.putObject("title").put("type", "plain_text").put("text", "Form");
        view.putObject("submit").put("type", "plain_text").put("text", "Send");
        view.putObject("state").set("values", values(fields));
        return view;
    }

    private static ObjectNode values(Request.Fields fields) {
        var values = JSON.createObjectNode();
        fields.values().forEach(values::set);
        return values;
    }

    private static ObjectNode shortcut(ObjectNode payload, String callback, boolean onMessage) {
        payload.put("callback_id", callback);
        if (!onMessage) {
            payload.put("type", "shortcut");
            payload.remove(List.of("message", "message_ts", "channel", "response_url"));
        }
        return payload;
    }

    private ObjectNode options(ObjectNode payload, String action, String typed) {
        payload.put("type", "block_suggestion").put("action_id", action).put("block_id", "matrix").put("value", typed);
        payload.remove(List.of("callback_id", "message", "message_ts", "action_ts", "channel", "response_url", "trigger_id"));
        payload.putObject("container").put("type", "view").put("view_id", "V" + count);
        payload.set("view", view("home", "", Request.fields()));
        return payload;
    }

    private Postman.Letter event(Role role, String json) {
        var event = JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", role.team())
                .put("api_app_id", "A0ARISING")
                .put("token", "t")
                .put("event_id", "Ev" + ++count)
                .put("event_time", 1_664_790_000);
        event.putArray("authorizations").addObject().put("team_id", role.team()).put("user_id", "U0ARISING").put("is_bot", true);
        event.set("event", read(json.replace("§", role.id()).replace("¤", ts())));
        return new Postman.Letter("application/json", event.toString());
    }

    private String ts() {
        return "1664788000.%06d".formatted(++count);
    }

    private static Postman.Letter interaction(ObjectNode payload) {
        return new Postman.Letter(FORM, Running.form(Map.of("payload", payload.toString())));
    }

    private static JsonNode read(String json) {
        return Said.read(json);
    }

    @Override
    public void close() {
        postman.close();
    }
}
