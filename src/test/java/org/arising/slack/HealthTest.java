package org.arising.slack;

import org.arising.testkit.Eventually;
import org.arising.testkit.Running;
import org.arising.testkit.ScriptedSlack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service says of itself while Slack is away, refuses, or is back. */
class HealthTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private static void isHealthyAndSays(Running running, String words) {
        Eventually.holds(SOON, () -> {
            var health = running.get("/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains(words);
        });
    }

    @Test
    void it_starts_without_slack_says_so_answers_and_recovers_when_slack_comes() {
        var away = ScriptedSlack.start();
        var port = away.port();
        away.close();
        try (var running = Running.start(folder, away.api())) {
            isHealthyAndSays(running, "\"unreachable\"");
            assertThat(running.get("/health/readiness").statusCode()).isEqualTo(200);
            assertThat(running.get("/health/liveness").statusCode()).isEqualTo(200);

            var answer = running.command("help");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"response_type\":\"ephemeral\"");

            try (var back = ScriptedSlack.on(port)) {
                isHealthyAndSays(running, "\"reachable\"");
                assertThat(back.asked("auth.test")).isNotEmpty();
            }
        }
    }

    @Test
    void a_refused_token_is_named_with_the_way_to_mend_it() {
        try (var slack = ScriptedSlack.start()) {
            slack.always("auth.test", ScriptedSlack.no("invalid_auth"));
            try (var running = Running.start(folder, slack.api())) {
                isHealthyAndSays(running, "refusing the token");
                assertThat(running.get("/health").body()).contains("SLACK_BOT_TOKEN").doesNotContain(Running.TOKEN);
            }
        }
    }

    @Test
    void the_body_names_the_database() {
        try (var slack = ScriptedSlack.start();
                var running = Running.start(folder, slack.api())) {
            assertThat(running.get("/health").body()).contains("\"writable\"").doesNotContain(folder.toString());
        }
    }

    @Test
    void what_serves_has_nothing_of_the_demo() {
        try (var slack = ScriptedSlack.start();
                var running = Running.start(folder, slack.api())) {
            for (var path : List.of("/", "/index.html", "/page.js", "/page/state", "/page/log", "/mail", "/oauth/v2/authorize")) {
                assertThat(running.get(path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void its_figures_can_be_collected() {
        try (var slack = ScriptedSlack.start();
                var running = Running.start(folder, slack.api())) {
            var figures = running.get("/prometheus");

            assertThat(figures.statusCode()).isEqualTo(200);
            assertThat(figures.body()).contains("jvm_memory_used_bytes").doesNotContain(Running.TOKEN);
        }
    }

    @Test
    void what_is_not_there_is_not_found_and_says_nothing_of_the_inside() {
        try (var slack = ScriptedSlack.start();
                var running = Running.start(folder, slack.api())) {
            for (var path : new String[] {"/", "/env", "/beans", "/slack/other", "/slack/events/../../etc/passwd"}) {
                var answer = running.get(path);
                assertThat(answer.statusCode()).as(path).isIn(404, 405, 400);
                assertThat(answer.body()).as(path).doesNotContain("Exception").doesNotContain("org.arising");
            }
        }
    }
}
