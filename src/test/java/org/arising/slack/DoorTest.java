package org.arising.slack;

import org.arising.playground.Fault;
import org.arising.playground.LocalSlack;
import org.arising.testkit.Knock;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, and what those are told who are not; over real HTTP, against the service as it runs. */
class DoorTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @TempDir
    private static Path folder;

    private static Town town;
    private static Knock knock;

    @BeforeAll
    static void open() {
        town = Town.at(Instant.parse("2022-10-03T07:59:30Z"), 0.001, folder, Town.people());
        town.apply(Town.SETUP);
        knock = new Knock(town.port(), town.slack().signingSecret());
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int status(HttpRequest request) {
        return knock.send(request).statusCode();
    }

    @Test
    void a_signed_command_is_answered() {
        var answer = knock.send(knock.command("help", "T0PLAY", "1"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"response_type\":\"ephemeral\"");
    }

    @Test
    void what_is_unsigned_forged_or_altered_is_refused() {
        var body = bytes("command=%2Factions&text=help&team_id=T0PLAY");
        var now = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        assertThat(status(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + town.port() + "/slack/events"))
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build()))
                .isEqualTo(401);
        assertThat(status(knock.request(body, FORM, now, "v0=" + "0".repeat(64)))).isEqualTo(401);
        assertThat(status(knock.request(body, FORM, now, "v0="))).isEqualTo(401);
        assertThat(status(knock.request(body, FORM, "soon", knock.signature("soon", body)))).isEqualTo(401);
        assertThat(status(knock.request(bytes("command=%2Factions&text=close"), FORM, now, knock.signature(now, body))))
                .isEqualTo(401);
    }

    @Test
    void what_is_older_or_newer_than_five_minutes_is_refused_by_the_real_clock() {
        var body = bytes("ssl_check=1");
        assertThat(status(knock.signed(body, FORM, Duration.ofSeconds(290)))).isEqualTo(200);
        assertThat(status(knock.signed(body, FORM, Duration.ofSeconds(310)))).isEqualTo(401);
        assertThat(status(knock.signed(body, FORM, Duration.ofSeconds(-290)))).isEqualTo(200);
        assertThat(status(knock.signed(body, FORM, Duration.ofSeconds(-310)))).isEqualTo(401);
    }

    @Test
    void what_is_over_a_mebibyte_is_refused_before_it_is_read_whole() {
        var body = bytes("command=" + "x".repeat(1024 * 1024));
        assertThat(status(knock.signed(body, FORM))).isEqualTo(413);
        var at = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        var streamed = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + town.port() + "/slack/events"))
                .header("X-Slack-Request-Timestamp", at)
                .header("X-Slack-Signature", knock.signature(at, body))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
                .build();
        assertThat(status(streamed)).isEqualTo(413);
    }

    @Test
    void what_is_no_request_of_slacks_is_malformed() {
        assertThat(status(knock.signed(new byte[] {'a', '=', (byte) 0xc3, (byte) 0x28}, FORM))).isEqualTo(400);
        assertThat(status(knock.signed(bytes("{\"type\":"), JSON))).isEqualTo(400);
        assertThat(status(knock.signed(bytes("{\"type\":\"event_callback\",\"event\":7}"), JSON))).isEqualTo(400);
        assertThat(status(knock.signed(bytes("payload=%7B%22type%22%3A%22no_such%22%7D"), FORM))).isEqualTo(400);
        assertThat(status(knock.signed(bytes("hello=there"), FORM))).isEqualTo(400);
        assertThat(status(knock.signed(new byte[0], FORM))).isEqualTo(400);
    }

    @Test
    void a_repeat_gets_the_first_answer_again_and_has_no_second_effect() {
        var request = knock.command("show PCC-2022-001", "T0PLAY", "7");
        var first = knock.send(request);
        var second = knock.send(request);
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void an_event_that_nobody_handles_is_acknowledged_and_a_challenge_is_answered() {
        var event = "{\"type\":\"event_callback\",\"team_id\":\"T0PLAY\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"reaction_added\"}}";
        assertThat(status(knock.signed(bytes(event), JSON))).isEqualTo(200);
        var challenge = knock.send(knock.signed(bytes("{\"type\":\"url_verification\",\"challenge\":\"abc\"}"), JSON));
        assertThat(challenge.body()).contains("abc");
    }

    @Test
    void another_workspace_is_told_so_in_a_sentence() {
        var answer = knock.send(knock.command("ongoing", "T0ELSE", "9"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Arising is not set up for this workspace.");
    }

    @Test
    void the_door_is_for_posting() throws Exception {
        assertThat(get("/slack/events").statusCode()).isEqualTo(405);
    }

    @Test
    void health_tells_the_state_of_slack_and_metrics_are_there() throws Exception {
        assertThat(town.slack().awaits(Town.SOON, now -> !now.calls("auth.test").isEmpty())).isTrue();
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).contains("\"slack\"", "\"database\"", "writable");
        assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void a_service_that_starts_while_slack_is_down_says_so_answers_and_recovers_by_itself(@TempDir Path other)
            throws Exception {
        try (var slack = LocalSlack.start(Town.people())) {
            slack.fault(Fault.down());
            try (var service = org.arising.command.Service.start(Town.settings(null, 1, other, slack))) {
                var there = new Knock(service.port(), slack.signingSecret());
                assertThat(there.send(there.command("help", "T0PLAY", "1")).statusCode()).isEqualTo(200);
                assertThat(awaitHealth(service.port(), "unreachable")).contains("\"status\":\"UP\"");
                slack.liftFaults();
                assertThat(awaitHealth(service.port(), "\"reachable\"")).contains("\"status\":\"UP\"");
            }
        }
    }

    private static String awaitHealth(int port, String words) throws Exception {
        var deadline = System.nanoTime() + Town.SOON.toNanos();
        var body = "";
        while (!body.contains(words)) {
            body = get(port, "/health").body();
            assertThat(System.nanoTime()).as(body).isLessThan(deadline);
        }
        return body;
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return get(town.port(), path);
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
