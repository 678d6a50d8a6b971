package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arising.playground.rules.Verdict;
import org.arising.playground.rules.ViewRules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** views.* */
final class ViewMethods {
    /** Slack refuses a view of more than 250 kB ({@code view_too_large}). */
    private static final int MOST_BYTES = 250_000;

    private final Team team;
    private final Views views;
    private final Triggers triggers;

    ViewMethods(Team team, Views views, Triggers triggers) {
        this.team = team;
        this.views = views;
        this.triggers = triggers;
    }

    Map<String, Method> all() {
        return Map.of(
                "views.open", this::open,
                "views.push", this::push,
                "views.update", this::update,
                "views.publish", this::publish);
    }

    private JsonNode modal(Call call) {
        call.need("view");
        JsonNode view = call.json("view", "invalid_arguments");
        judge(view, SlackFiles.judge(
                ViewRules.modal(view, team.options.app().scopes()), view, "/view/blocks", "invalid_arguments", team));
        return view;
    }

    private static void judge(JsonNode view, Verdict verdict) {
        if (!verdict.fine()) {
            throw ApiError.of(verdict);
        }
        if (view.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new ApiError("view_too_large");
        }
    }

    private void uniqueExternalId(JsonNode view, String but) {
        String external = view.path("external_id").asText();
        if (!external.isEmpty() && views.findExternal(external).filter(old -> !old.id().equals(but)).isPresent()) {
            throw new ApiError("duplicate_external_id");
        }
    }

    private ObjectNode open(Call call) {
        JsonNode view = modal(call);
        uniqueExternalId(view, "");
        return answer(views.open(triggers.exchange(call.need("trigger_id")), view));
    }

    private ObjectNode push(Call call) {
        JsonNode view = modal(call);
        uniqueExternalId(view, "");
        String user = triggers.exchange(call.need("trigger_id"));
        if (views.depth(user) >= Views.DEEPEST) {
            throw new ApiError("push_limit_reached");
        }
        return answer(views.push(user, view));
    }

    private ObjectNode update(Call call) {
        JsonNode view = modal(call);
        Optional<OpenView> found = call.has("external_id")
                ? views.findExternal(call.text("external_id"))
                : views.find(call.need("view_id"));
        OpenView old = found.orElseThrow(() -> new ApiError("not_found"));
        if (call.has("hash") && !call.text("hash").equals(old.hash())) {
            throw new ApiError("hash_conflict");
        }
        uniqueExternalId(view, old.id());
        return answer(views.update(old, view));
    }

    private ObjectNode publish(Call call) {
        call.need("view");
        JsonNode view = call.json("view", "invalid_arguments");
        judge(view, SlackFiles.judge(ViewRules.home(view), view, "/view/blocks", "invalid_arguments", team));
        String user = call.need("user_id");
        if (team.user(user).isEmpty()) {
            throw ApiError.argument("invalid `user_id`");
        }
        if (call.has("hash") && !call.text("hash").equals(team.home(user).path("hash").asText())) {
            throw new ApiError("hash_conflict");
        }
        ObjectNode shape = view.deepCopy();
        shape.set("blocks", Stamp.blocks(view.path("blocks"), team.ids));
        shape.put("id", team.ids.next("V")).put("team_id", team.options.teamId()).put("hash", team.ids.ts());
        shape.put("app_id", team.options.app().appId()).put("bot_id", team.options.app().botId());
        shape.putObject("state").putObject("values");
        team.watch.change(() -> team.homes.put(user, shape));
        ObjectNode answer = Call.ok();
        answer.set("view", shape);
        return answer;
    }

    private ObjectNode answer(OpenView view) {
        ObjectNode answer = Call.ok();
        answer.set("view", view.json(team.options));
        return answer;
    }
}
