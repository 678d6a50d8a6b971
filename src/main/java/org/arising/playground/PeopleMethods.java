package org.arising.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** auth.test, api.test, bots.info, users.*. */
final class PeopleMethods {
    private final Team team;

    PeopleMethods(Team team) {
        this.team = team;
    }

    Map<String, Method> all() {
        return Map.of(
                "auth.test", this::auth,
                "api.test", call -> Call.ok().set("args", call.args()),
                "bots.info", this::bot,
                "users.info", this::info,
                "users.list", this::list);
    }

    private ObjectNode auth(Call call) {
        AppSetup app = team.options.app();
        return Call.ok()
                .put("url", "https://playground.slack.com/")
                .put("team", team.options.teamName())
                .put("user", "arising")
                .put("team_id", team.options.teamId())
                .put("user_id", app.botUserId())
                .put("bot_id", app.botId())
                .put("is_enterprise_install", false);
    }

    private ObjectNode bot(Call call) {
        call.scope("users:read");
        AppSetup app = team.options.app();
        if (call.has("bot") && !call.text("bot").equals(app.botId())) {
            throw new ApiError("bot_not_found");
        }
        ObjectNode answer = Call.ok();
        answer.putObject("bot")
                .put("id", app.botId())
                .put("deleted", false)
                .put("name", app.name())
                .put("updated", 0)
                .put("app_id", app.appId())
                .put("user_id", app.botUserId());
        return answer;
    }

    private ObjectNode info(Call call) {
        call.scope("users:read");
        ObjectNode answer = Call.ok();
        answer.set("user", team.user(call.need("user")).orElseThrow(() -> new ApiError("user_not_found")).json());
        return answer;
    }

    private ObjectNode list(Call call) {
        call.scope("users:read");
        Page<User> page = Page.of(call, List.copyOf(team.users.values()));
        ObjectNode answer = page.onto(Call.ok()).put("cache_ts", 0);
        ArrayNode members = answer.putArray("members");
        page.shown().forEach(user -> members.add(user.json()));
        return answer;
    }
}
