package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import org.arising.playground.rules.MessageRules;
import org.arising.playground.rules.Verdict;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Response URLs: five uses within 30 minutes of real time, the blocks judged as everywhere. */
final class ResponseUrls {
    /** Under this name it stands among the calls, and faults are ordered for it. */
    private static final String NAME = "response_url";
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private record Issued(String user, String channel, String source, Instant at, int used) {
        Issued usedOnce() {
            return new Issued(user, channel, source, at, used + 1);
        }
    }

    private final Team team;
    private final String base;
    private final Log log;
    private final Faults faults;
    private final Map<String, Issued> issued = new HashMap<>();

    ResponseUrls(Team team, String base, Log log, Faults faults) {
        this.team = team;
        this.base = base;
        this.log = log;
        this.faults = faults;
    }

    /** @param source the message it may replace or delete, empty where there is none */
    String issue(String kind, String user, String channel, String source) {
        return team.watch.changes(() -> {
            String path = "/response/" + kind + "/" + team.options.teamId() + "/" + team.ids.next("r");
            issued.put(path, new Issued(user, channel, source, team.options.realTime().instant(), 0));
            return base + path;
        });
    }

    void handle(HttpExchange exchange) throws IOException {
        Instant came = team.options.realTime().instant();
        JsonNode message = Json.parse(new String(Http.body(exchange), StandardCharsets.UTF_8));
        Reply reply = faults.through(NAME, () -> told(take(exchange.getRequestURI().getPath(), message)));
        ObjectNode args = message instanceof ObjectNode object ? object : Json.object();
        log.add(new ApiCall(NAME, args, reply.status(), reply.answer(), came));
        reply.send(exchange);
    }

    private static Reply told(String trouble) {
        if (trouble.isEmpty()) {
            return Reply.text(200, "text/plain", "ok", Call.ok());
        }
        ObjectNode answer = new ApiError(trouble).answer();
        return Reply.text(trouble.endsWith("_url") ? 404 : 400, "application/json; charset=utf-8", Json.write(answer), answer);
    }

    private String take(String path, JsonNode message) {
        return team.watch.changes(() -> {
            Issued url = issued.get(path);
            if (url == null || team.options.realTime().instant().isAfter(url.at().plus(LIFE))) {
                return "expired_url";
            }
            if (url.used() >= USES) {
                return "used_url";
            }
            if (!message.isObject()) {
                return "invalid_payload";
            }
            issued.put(path, url.usedOnce());
            return answer(url, message);
        });
    }

    private String answer(Issued url, JsonNode message) {
        Channel channel = team.channel(url.channel()).orElseThrow();
        Optional<Posted> source = channel.everything().stream()
                .filter(post -> post.ts().equals(url.source()))
                .findFirst();
        if (message.path("delete_original").asBoolean()) {
            source.ifPresent(post -> channel.drop(post.ts()));
            return "";
        }
        Verdict verdict = SlackFiles.judge(MessageRules.check(message), message, "/blocks", "invalid_blocks", team);
        if (!verdict.fine()) {
            return verdict.error();
        }
        ObjectNode body = team.fromApp(message);
        if (message.path("replace_original").asBoolean() && source.isPresent()) {
            replace(channel, source.get(), body);
        } else {
            boolean forAll = message.path("response_type").asText().equals("in_channel");
            team.write(channel, body, forAll ? null : url.user());
        }
        return "";
    }

    private void replace(Channel channel, Posted source, ObjectNode body) {
        body.put("ts", source.ts());
        @Nullable String thread = source.threadTs();
        if (thread != null) {
            body.put("thread_ts", thread);
        }
        if (!source.isEphemeral()) {
            body.putObject("edited").put("user", team.options.app().botUserId()).put("ts", team.ids.ts());
        }
        team.write(channel, body, source.visibleTo());
    }
}
