package org.arising.story;

import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.setup.SetupDesk;
import org.arising.testkit.Eventually;
import org.arising.testkit.Running;
import org.arising.testkit.ScriptedSlack;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Any number of workspaces install the app over OAuth, each with a token, committees and messages of its own. */
@Story
class InstallTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T07:59:00Z");
    private static final String OLD_KEY = "a key of exactly thirty-two byte";
    private static final String NEW_KEY = "another key of thirty-two bytes!";
    private static final String SCOPES = "app_mentions:read,commands,chat:write,files:read,files:write,im:write,users:read,usergroups:read,"
            + "channels:history,groups:history,im:history,channels:read,groups:read";

    @TempDir
    private Path folder;

    private ScriptedSlack slack;
    private int typed;
    private Running running;

    @BeforeEach
    void start() {
        slack = ScriptedSlack.start();
        slack.always("users.info", ScriptedSlack.ok("\"user\":{\"id\":\"U0CLERK\"}"));
        running = Running.installable(folder, slack.api(), MORNING);
    }

    @AfterEach
    void stop() {
        running.close();
        slack.close();
    }

    private static String granted(String team, String token, String scopes, String more) {
        return """
                "access_token":"%s","token_type":"bot","scope":"%s","bot_user_id":"U0BOT","app_id":"A0ARISING",
                "team":{"id":"%s","name":"Town of %s"},"enterprise":null,"is_enterprise_install":false,
                "authed_user":{"id":"U0ADMIN"}%s""".formatted(token, scopes, team, team, more);
    }

    private record Begun(String cookie, Map<String, String> asked, String address) {}

    private Begun begin() {
        var begun = running.get("/slack/install");
        assertThat(begun.statusCode()).isEqualTo(302);
        var location = URI.create(begun.headers().firstValue("Location").orElseThrow());
        var asked = new HashMap<String, String>();
        Arrays.stream(location.getRawQuery().split("&")).map(pair -> pair.split("=", 2)).forEach(pair ->
                asked.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
        return new Begun(cookie.substring(0, cookie.indexOf(';')), asked, location.getHost() + location.getPath());
    }

    private static String basic() {
        return Base64.getEncoder().encodeToString((Running.CLIENT + ":client-secret").getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> comeBack(String query, String cookie) {
        return running.send(HttpRequest.newBuilder(running.at("/slack/oauth_redirect?" + query)).header("Cookie", cookie).build());
    }

    private HttpResponse<String> install(String team, String token) {
        slack.next("oauth.v2.access", ScriptedSlack.ok(granted(team, token, SCOPES, "")));
        var begun = begin();
        return comeBack("code=c-" + team + "&state=" + begun.asked().get("state"), begun.cookie());
    }

    private void setUp(String team, String setup) {
        var workspace = running.context().getBean(Workspaces.class).of(team).orElseThrow();
        var now = running.context().getBean(ServiceClock.class).instant();
        assertThat(running.context().getBean(SetupDesk.class).apply(workspace, setup, false, now))
                .isInstanceOf(SetupDesk.Result.Applied.class);
    }

    private String typed(String team, String text) {
        var command = new HashMap<>(Running.command(team, text));
        // The same words twice within a second would be a repeat.
        command.put("trigger_id", "1.%d.3".formatted(++typed));
        return running.post(Running.FORM, Running.form(command)).body();
    }

    @Test
    void the_browser_is_sent_to_slack_with_what_the_app_asks_for_and_comes_back_installed() {
        var begun = begin();
        assertThat(begun.address()).isEqualTo("slack.com/oauth/v2/authorize");
        assertThat(begun.asked()).containsEntry("client_id", Running.CLIENT).containsEntry("scope", SCOPES);
        var page = install("T0ONE", "xoxb-one");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Arising is installed in Town of T0ONE");
        var asked = slack.asked("oauth.v2.access").getFirst();
        assertThat(asked.fields()).containsEntry("code", "c-T0ONE");
        assertThat(asked.authorization() + asked.fields()).containsAnyOf("client-secret", basic());
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(slack.asked("chat.postMessage"))
                .anySatisfy(welcome -> assertThat(welcome.fields().get("text")).startsWith("Arising is installed.")));
    }

    @Test
    void each_workspace_sees_its_own_and_is_written_to_with_its_own_token() {
        install("T0ONE", "xoxb-one");
        install("T0TWO", "xoxb-two");
        setUp("T0ONE", Town.SETUP);
        setUp("T0TWO", Town.SETUP.replace("Police and Crime Committee", "Fire Committee").replace("PCC", "FIRE"));
        assertThat(typed("T0ONE", "")).contains("Police and Crime Committee").doesNotContain("Fire Committee");
        assertThat(typed("T0TWO", "")).contains("Fire Committee").doesNotContain("Police and Crime Committee");
        assertThat(slack.asked("users.info"))
                .extracting(ScriptedSlack.Asked::authorization)
                .contains("Bearer xoxb-one", "Bearer xoxb-two");
        assertThat(typed("T0THREE", "")).contains("not set up for this workspace");
        for (var number : new int[] {1, 2}) {
            var welcomed = number == 1 ? "xoxb-one" : "xoxb-two";
            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(slack.asked("chat.postMessage"))
                    .anySatisfy(sent -> assertThat(sent.authorization()).isEqualTo("Bearer " + welcomed)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "arising-install=another.9999999999.zzz"})
    void what_was_not_begun_in_this_browser_is_not_finished_in_it(String cookie) {
        var begun = begin();
        var page = comeBack("code=c1&state=" + begun.asked().get("state"), cookie.isEmpty() ? "other=1" : cookie);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Begin again at /slack/install");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(slack.asked("oauth.v2.access")).isEmpty();
    }

    @Test
    void behind_tls_the_cookie_belongs_to_this_host_alone_and_no_other_is_taken() {
        slack.next("oauth.v2.access", ScriptedSlack.ok(granted("T0ONE", "xoxb-one", SCOPES, "")));
        var begun = running.send(overTls("/slack/install").build());
        var cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("__Host-arising-install=").contains("Secure", "Path=/;", "HttpOnly", "SameSite=Lax");
        var pair = cookie.substring(0, cookie.indexOf(';'));
        var state = pair.substring(pair.indexOf('=') + 1);
        var back = "/slack/oauth_redirect?code=c1&state=" + state;

        assertThat(running.send(overTls(back).header("Cookie", "arising-install=" + state).build()).statusCode()).isEqualTo(400);
        assertThat(slack.asked("oauth.v2.access")).isEmpty();
        var page = running.send(overTls(back).header("Cookie", pair).build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).hasValueSatisfying(cleared ->
                assertThat(cleared).startsWith("__Host-arising-install=;").contains("Max-Age=0", "Secure"));
    }

    private HttpRequest.Builder overTls(String path) {
        return HttpRequest.newBuilder(running.at(path)).header("X-Forwarded-Proto", "https");
    }

    @Test
    void a_state_that_was_made_elsewhere_is_refused_though_the_cookie_says_the_same() {
        var page = comeBack("code=c1&state=abc.9999999999.zzz", "arising-install=abc.9999999999.zzz");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(slack.asked("oauth.v2.access")).isEmpty();
    }

    @Test
    void cancelling_refusing_and_granting_too_little_install_nothing_and_say_so() {
        var cancelled = begin();
        assertThat(comeBack("error=access_denied&state=" + cancelled.asked().get("state"), cancelled.cookie()).body())
                .contains("cancelled in Slack");
        slack.next("oauth.v2.access", ScriptedSlack.no("invalid_code"));
        var refused = begin();
        assertThat(comeBack("code=old&state=" + refused.asked().get("state"), refused.cookie()).body()).contains("invalid_code");
        slack.next("oauth.v2.access", ScriptedSlack.ok(granted("T0ONE", "xoxb-one", SCOPES.replace("users:read,", ""), "")));
        var little = begin();
        assertThat(comeBack("code=c1&state=" + little.asked().get("state"), little.cookie()).body())
                .contains("users:read is missing");
        slack.next("oauth.v2.access", ScriptedSlack.reset());
        var lost = begin();
        var page = comeBack("code=c1&state=" + lost.asked().get("state"), lost.cookie());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Begin again");
        assertThat(typed("T0ONE", "")).contains("not set up for this workspace");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"app_uninstalled\"}",
        "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[],\"bot\":[\"U0BOT\"]}}"
    })
    void a_workspace_that_takes_the_app_away_is_left_alone_and_finds_its_records_when_it_comes_back(String event) {
        install("T0ONE", "xoxb-one");
        install("T0TWO", "xoxb-two");
        setUp("T0ONE", Town.SETUP);
        for (var id : new String[] {"Ev1", "Ev2"}) {
            var json = "{\"type\":\"event_callback\",\"team_id\":\"T0ONE\",\"event_id\":\"%s\",\"event\":%s}".formatted(id, event);
            assertThat(running.event(json).statusCode()).isEqualTo(200);
        }
        assertThat(typed("T0ONE", "")).contains("not set up for this workspace");
        assertThat(running.context().getBean(Workspaces.class).present()).hasSize(1);
        install("T0ONE", "xoxb-anew");
        assertThat(typed("T0ONE", "")).contains("Police and Crime Committee");
        assertThat(running.context().getBean(Workspaces.class).all()).hasSize(2);
        // The people of the other workspace may be looked up after that.
        assertThat(slack.asked("users.info")).anySatisfy(asked ->
                assertThat(asked.authorization()).isEqualTo("Bearer xoxb-anew"));
    }

    @Test
    void a_token_that_expires_is_renewed_in_good_time() {
        slack.next("oauth.v2.access", ScriptedSlack.ok(granted(
                "T0ONE", "xoxe.xoxb-first", SCOPES, ",\"refresh_token\":\"xoxe-1-first\",\"expires_in\":43200")));
        var begun = begin();
        comeBack("code=c1&state=" + begun.asked().get("state"), begun.cookie());
        slack.always("oauth.v2.access", ScriptedSlack.ok(granted(
                "T0ONE", "xoxe.xoxb-second", SCOPES, ",\"refresh_token\":\"xoxe-1-second\",\"expires_in\":43200")));
        running.context().getBean(ServiceClock.class).advanceTo(MORNING.plusSeconds(11 * 3600));
        running.context().getBeansOfType(Job.class).stream().filter(job -> job.name().equals("tokens")).forEach(Job::run);
        assertThat(slack.asked("oauth.v2.access")).last().satisfies(asked -> assertThat(asked.fields())
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "xoxe-1-first"));
        setUp("T0ONE", Town.SETUP);
        typed("T0ONE", "");
        assertThat(slack.asked("users.info")).last().satisfies(asked ->
                assertThat(asked.authorization()).isEqualTo("Bearer xoxe.xoxb-second"));
    }

    @Test
    void who_runs_the_slack_workspace_may_set_up_further_committees() {
        install("T0ONE", "xoxb-one");
        setUp("T0ONE", Town.SETUP.replace("U0CLERK", "U0OTHER"));
        assertThat(typed("T0ONE", "settings new")).contains("those who run this Slack workspace");
        assertThat(slack.asked("views.open")).isEmpty();
        install("T0TWO", "xoxb-two");
        setUp("T0TWO", Town.SETUP.replace("U0CLERK", "U0OTHER"));
        slack.always("users.info", ScriptedSlack.ok("\"user\":{\"id\":\"U0CLERK\",\"is_admin\":true}"));
        typed("T0TWO", "settings new");
        assertThat(slack.asked("views.open")).hasSize(1);
    }

    @Test
    void no_token_lies_open_in_the_database_or_its_log() throws IOException {
        install("T0ONE", "xoxb-one-secret-token");
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("xoxb-one-secret-token");
            }
        }
    }

    @Test
    void a_key_that_takes_the_place_of_another_seals_anew_and_nobody_has_to_install_again() {
        install("T0ONE", "xoxb-one");
        setUp("T0ONE", Town.SETUP);
        for (var keys : List.of(List.of(NEW_KEY, OLD_KEY), List.of(NEW_KEY))) {
            running.close();
            running = Running.installable(folder, slack.api(), MORNING, keys.toArray(String[]::new));
            assertThat(typed("T0ONE", "")).contains("Police and Crime Committee");
        }
        running.close();
        running = Running.installable(folder, slack.api(), MORNING, OLD_KEY);
        assertThat(typed("T0ONE", "")).as("the old key opens nothing any more").contains("not set up for this workspace");
    }

    @Test
    void tokens_sealed_with_another_key_ask_for_a_new_installation_and_records_stay() {
        install("T0ONE", "xoxb-one");
        setUp("T0ONE", Town.SETUP);
        running.close();
        running = Running.installable(folder, slack.api(), MORNING, NEW_KEY);
        assertThat(typed("T0ONE", "")).contains("not set up for this workspace");
        install("T0ONE", "xoxb-again");
        assertThat(typed("T0ONE", "")).contains("Police and Crime Committee");
    }
}
