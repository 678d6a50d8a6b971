package org.arising.slack;

import io.micrometer.core.instrument.MeterRegistry;
import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.setup.SetupDesk;
import org.arising.testkit.Eventually;
import org.arising.testkit.Logged;
import org.arising.testkit.Running;
import org.arising.testkit.ScriptedSlack;
import org.arising.testkit.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The door as Slack and strangers find it, over HTTP. */
@ResourceLock(Story.PROCESS)
class DoorTest {
    private static final String SETUP = """
            committees:
              - { code: PCC, name: Police and Crime Committee, zone: Europe/London, channel: C0PCC, officers: [U0CLERK] }
            """;
    private static final String HELP = Running.form(Running.command(ScriptedSlack.TEAM, "help"));

    @TempDir
    static Path folder;

    private static ScriptedSlack slack;
    private static Running running;
    private static Logged logged;

    @BeforeAll
    static void start() {
        logged = new Logged();
        slack = ScriptedSlack.start();
        running = Running.start(folder, slack.api());
        var chosen = (Workspaces.Choice.Chosen) running.context().getBean(Workspaces.class).choose(null);
        var now = running.context().getBean(ServiceClock.class).instant();
        assertThat(running.context().getBean(SetupDesk.class).apply(chosen.workspace(), SETUP, false, now))
                .isInstanceOf(SetupDesk.Result.Applied.class);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(running.get("/health").body()).contains("\"reachable\""));
    }

    @AfterAll
    static void stop() {
        running.close();
        slack.close();
        logged.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> signedAt(Instant at) {
        return running.send(running.signed(Running.FORM, bytes(HELP), at));
    }

    @Test
    void a_signed_command_is_answered() {
        var answer = running.command("help");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).contains("\"response_type\":\"ephemeral\"").contains("/actions");
    }

    @Test
    void an_unsigned_request_is_refused() {
        var unsigned = java.net.http.HttpRequest.newBuilder(running.at(Running.DOOR))
                .header("Content-Type", Running.FORM)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(HELP))
                .build();

        var answer = running.send(unsigned);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void what_is_turned_away_is_counted_and_said_once_however_often_it_comes() {
        var counted = running.context().getBean(MeterRegistry.class).counter("arising.turned.away", "why", "signature");
        var before = counted.count();
        for (int i = 0; i < 5; i++) {
            an_unsigned_request_is_refused();
        }
        assertThat(counted.count() - before).isEqualTo(5);
        assertThat(logged.lines().stream().filter(line -> line.contains("Turned away"))).hasSizeLessThan(3).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v0=", "v0=00", "v1=abc", "é", "v0=a3b1c9d2e4f50617283940a1b2c3d4e5f60718293a4b5c6d7e8f901234567890"})
    void a_forged_signature_is_refused(String forged) {
        var sendable = forged.equals("é") ? "v0=%C3%A9" : forged;
        var now = Long.toString(Instant.now().getEpochSecond());

        assertThat(running.send(running.request(Running.FORM, bytes(HELP), now, sendable)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-1", "99999999999999999999", "1e9", " "})
    void a_timestamp_that_is_none_is_refused(String timestamp) {
        var signature = Running.signature(timestamp, bytes(HELP));

        assertThat(running.send(running.request(Running.FORM, bytes(HELP), timestamp, signature)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_body_that_was_altered_after_signing_is_refused() {
        var now = Long.toString(Instant.now().getEpochSecond());
        var signature = Running.signature(now, bytes(HELP));
        var altered = running.request(Running.FORM, bytes(HELP.replace("help", "add+x")), now, signature);

        assertThat(running.send(altered).statusCode()).isEqualTo(401);
    }

    @Test
    void a_signature_of_another_moment_is_refused() {
        var signature = Running.signature(Long.toString(Instant.now().getEpochSecond() - 60), bytes(HELP));
        var now = Long.toString(Instant.now().getEpochSecond());

        assertThat(running.send(running.request(Running.FORM, bytes(HELP), now, signature)).statusCode()).isEqualTo(401);
    }

    @Test
    void a_signature_is_good_for_five_minutes_both_ways_and_no_longer() {
        assertThat(signedAt(Instant.now().minusSeconds(303)).statusCode()).isEqualTo(401);
        assertThat(signedAt(Instant.now().plusSeconds(303)).statusCode()).isEqualTo(401);
        assertThat(signedAt(Instant.now().minusSeconds(290)).statusCode()).isEqualTo(200);
        assertThat(signedAt(Instant.now().plusSeconds(290)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_signed_body_that_is_not_utf_8_is_refused() {
        var latin = "command=/actions&team_id=T0HOME&text=é".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(running.send(running.signed(Running.FORM, latin, Instant.now())).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "{}", "{\"type\":\"event_callback\"}", "{\"type\":\"event_callback\",\"event\":7}", "[1]", "null",
        "payload=", "payload=%7B", "payload=7", "payload=%5B%5D", "payload=%7B%7D", "payload=%7B%22type%22%3A%22other%22%7D",
        "payload=%7B%22type%22%3A%22view_submission%22%7D", "hello=world", "hello", "&&=&=x", "command", "%", "payload=%zz",
    })
    void a_signed_body_of_no_shape_that_slack_sends_is_refused(String body) {
        var type = body.startsWith("{") ? "application/json" : Running.FORM;

        assertThat(running.post(type, body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T0HOME\"}}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T0HOME\"},\"actions\":[]}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T0HOME\"},\"user\":{\"id\":\"U0CLERK\"},\"actions\":[{\"type\":\"button\"}]}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T0HOME\"},\"user\":7,\"actions\":\"x\"}",
        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T0HOME\"},\"view\":{}}",
        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T0HOME\"},\"view\":{\"callback_id\":\"complete\",\"state\":{}}}",
        "{\"type\":\"view_closed\",\"team\":{\"id\":\"T0HOME\"},\"view\":{}}",
        "{\"type\":\"block_suggestion\",\"team\":{\"id\":\"T0HOME\"}}",
        "{\"type\":\"shortcut\",\"team\":{\"id\":\"T0HOME\"}}",
        "{\"type\":\"message_action\",\"team\":{\"id\":\"T0HOME\"}}",
    })
    void a_signed_interaction_with_pieces_missing_never_ends_in_an_error_of_ours(String payload) {
        var answer = running.interaction(payload);

        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at org.");
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_has_one_effect() {
        var before = slack.asked("views.open").size();
        var request = running.signed(
                Running.FORM, bytes(Running.form(Running.command(ScriptedSlack.TEAM, "add once only"))), Instant.now());

        var first = running.send(request);
        var again = running.send(request);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(slack.asked("views.open")).hasSize(before + 1);
    }

    @Test
    void a_request_that_comes_twice_at_once_gets_one_answer_and_has_one_effect() throws Exception {
        var before = slack.asked("views.open").size();
        var release = new CountDownLatch(1);
        slack.next("views.open", exchange -> {
            try {
                assertThat(release.await(4, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            ScriptedSlack.ok("").to(exchange);
        });
        var request = running.signed(
                Running.FORM, bytes(Running.form(Running.command(ScriptedSlack.TEAM, "add at once"))), Instant.now());

        var first = running.http().sendAsync(request, HttpResponse.BodyHandlers.ofString());
        Eventually.holds(Duration.ofSeconds(5), () -> assertThat(slack.asked("views.open")).hasSize(before + 1));
        var second = running.http().sendAsync(request, HttpResponse.BodyHandlers.ofString());
        release.countDown();
        CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);

        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(second.get().body()).isEqualTo(first.get().body());
        assertThat(slack.asked("views.open")).hasSize(before + 1);
    }

    @Test
    void an_event_that_nobody_handles_is_acknowledged() {
        var event = "{\"type\":\"event_callback\",\"team_id\":\"T0HOME\",\"event_id\":\"Ev1\","
                + "\"event\":{\"type\":\"reaction_added\",\"user\":\"U1\"}}";
        var unheardOf = event.replace("reaction_added", "a_thing_of_next_year");

        assertThat(running.event(event).statusCode()).isEqualTo(200);
        assertThat(running.event(unheardOf).statusCode()).isEqualTo(200);
    }

    @Test
    void the_challenge_of_url_verification_is_given_back() {
        var answer = running.event("{\"token\":\"t\",\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aBm\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("3eZbrw1aBm");
    }

    @Test
    void slacks_check_of_the_certificate_is_answered() {
        assertThat(running.post(Running.FORM, "ssl_check=1&token=t").statusCode()).isEqualTo(200);
    }

    @Test
    void the_door_is_not_for_reading() {
        var answer = running.get(Running.DOOR);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void another_workspace_is_told_so_in_plain_words() {
        var command = running.post(Running.FORM, Running.form(Running.command("T0ELSE", "help")));
        var click = running.interaction("{\"type\":\"block_actions\",\"team\":{\"id\":\"T0ELSE\"}}");

        assertThat(command.statusCode()).isEqualTo(200);
        assertThat(command.body()).contains("Arising is not set up for this workspace.");
        assertThat(click.statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_of_another_workspace_stays_open_with_the_reason_at_its_first_field() {
        var view = "{\"blocks\":[{\"type\":\"section\",\"block_id\":\"s\"},{\"type\":\"input\",\"block_id\":\"first\"}]}";
        var answer = running.interaction(
                "{\"type\":\"view_submission\",\"team\":{\"id\":\"T0ELSE\"},\"view\":" + view + "}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"response_action\":\"errors\"")
                .contains("\"first\":\"Arising is not set up for this workspace.\"");
    }

    @Test
    void neither_bodies_nor_tokens_reach_the_log() {
        var secret = "Xyzzy-what-people-wrote";
        running.command("add " + secret);
        running.command("\"" + secret);
        running.post(Running.FORM, "payload=" + secret);
        running.post(Running.FORM, "hello=" + secret);
        running.event("{\"type\":\"event_callback\",\"event\":{\"type\":\"unknown\",\"text\":\"" + secret + "\"}}");
        running.event("{\"type\":\"" + secret);
        running.interaction("{\"type\":\"block_actions\",\"team\":{\"id\":\"T0HOME\"},\"actions\":\"" + secret + "\"}");
        running.interaction("{\"type\":\"view_submission\",\"team\":{\"id\":\"T0HOME\"},\"view\":{\"state\":\"" + secret + "\"}}");
        running.post(Running.FORM, Running.form(Map.of("command", "/" + secret, "team_id", "T0HOME", "text", secret)));
        slack.next("views.open", ScriptedSlack.body(200, "text/html", "<p>" + secret + "</p>"));
        running.command("add " + secret);

        assertThat(logged.lines())
                .isNotEmpty()
                .noneMatch(line -> line.contains(secret))
                .noneMatch(line -> line.contains(Running.TOKEN))
                .noneMatch(line -> line.contains(Running.SECRET));
    }
}
