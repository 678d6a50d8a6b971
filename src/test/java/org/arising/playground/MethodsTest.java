package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** Every method that the app calls is answered here, within its tier and with its scope alone. */
class MethodsTest {
    private static final Path TIERS = Path.of("../shared/reference/rate_limit_tiers.json");
    private static final Map<String, Integer> A_MINUTE = Map.of("Tier1", 1, "Tier2", 20, "Tier3", 50, "Tier4", 100);
    /** Several hundred a minute, as Slack says of them; posting has a rate by channel instead. */
    private static final Map<String, Integer> SPECIAL = Map.of(
            "SpecialTier_auth_test", 600, "SpecialTier_chat_getPermalink", 600, "SpecialTier_chat_postMessage", Integer.MAX_VALUE);
    /** What a token may call whatever its scopes. */
    private static final Set<String> WITHOUT_SCOPE = Set.of(
            "auth.test", "oauth.v2.access", "chat.getPermalink", "views.open", "views.push", "views.update", "views.publish");
    private static final String[][] NEEDS = {
        {"chat.postMessage", "chat:write", "channel", "C0MPS", "text", "x"},
        {"chat.postEphemeral", "chat:write", "channel", "C0MPS", "user", "U0MPS", "text", "x"},
        {"chat.update", "chat:write", "channel", "C0MPS", "ts", "1.1", "text", "x"},
        {"chat.delete", "chat:write", "channel", "C0MPS", "ts", "1.1"},
        {"conversations.history", "channels:history", "channel", "C0MPS"},
        {"conversations.history", "groups:history", "channel", "C0PRIVATE"},
        {"conversations.history", "im:history", "channel", "D0MPS"},
        {"conversations.replies", "channels:history", "channel", "C0MPS", "ts", "1.1"},
        {"conversations.replies", "groups:history", "channel", "C0PRIVATE", "ts", "1.1"},
        {"conversations.replies", "im:history", "channel", "D0MPS", "ts", "1.1"},
        {"conversations.info", "channels:read", "channel", "C0MPS"},
        {"conversations.info", "groups:read", "channel", "C0PRIVATE"},
        {"conversations.info", "im:read", "channel", "D0MPS"},
        {"conversations.members", "channels:read", "channel", "C0MPS"},
        {"conversations.list", "channels:read"},
        {"conversations.list", "groups:read", "types", "private_channel"},
        {"conversations.list", "im:read", "types", "im"},
        {"conversations.open", "im:write", "users", "U0MPS"},
        {"users.info", "users:read", "user", "U0MPS"},
        {"users.list", "users:read"},
        {"bots.info", "users:read"},
        {"usergroups.list", "usergroups:read"},
        {"usergroups.users.list", "usergroups:read", "usergroup", "S0POLICE"},
        {"files.info", "files:read", "file", "F1"},
        {"files.getUploadURLExternal", "files:write", "filename", "a.txt", "length", "1"},
        {"files.completeUploadExternal", "files:write", "files", "[{'id':'F1'}]"},
    };

    private static JsonNode tiers() {
        if (!Files.exists(TIERS)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("the published tiers are missing: " + TIERS.toAbsolutePath());
            }
            abort("no published tiers at " + TIERS);
        }
        return Json.parse(text(TIERS));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The methods' names in Slack's spelling, read out of the app's own code and out of its client for sockets. */
    private static Set<String> called(JsonNode tiers) throws IOException {
        Set<String> called = new TreeSet<>(Set.of("apps.connections.open"));
        Map<String, String> bySdk = tiers.propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toMap(name -> name.replace(".", "").toLowerCase(Locale.ROOT), name -> name));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher calls = Pattern.compile("client\\s*->\\s*client\\s*\\.(\\w+)\\(").matcher(text(file));
                while (calls.find()) {
                    String name = bySdk.get(calls.group(1).toLowerCase(Locale.ROOT));
                    assertThat(name).as("the method that is called as " + calls.group(1)).isNotNull();
                    called.add(name);
                }
            }
        }
        return called;
    }

    private static int most(JsonNode tiers, String method) {
        String tier = tiers.path(method).asText();
        return A_MINUTE.getOrDefault(tier, SPECIAL.getOrDefault(tier, 0));
    }

    @Test
    void every_method_that_the_app_calls_is_answered_within_its_published_tier() throws IOException {
        JsonNode tiers = tiers();
        Set<String> called = called(tiers);
        assertThat(called).hasSizeGreaterThan(15);
        for (String method : called) {
            assertThat(Rates.aMinute(method)).as(method).isEqualTo(most(tiers, method)).isPositive();
        }
        ManualTime still = new ManualTime();
        try (LocalSlack slack = LocalSlack.start(Options.sample().inRealTime(still))) {
            for (String method : called) {
                int most = method.equals("apps.connections.open") ? 10 : Rates.aMinute(method);
                Api api = method.equals("apps.connections.open") ? new Api(slack, slack.appToken()) : new Api(slack);
                assertThat(api.call(method).error()).as(method).isNotEqualTo("unknown_method");
                if (most > 100) {
                    continue;
                }
                for (int i = 1; i < most; i++) {
                    assertThat(api.call(method).status()).as(method).isEqualTo(200);
                }
                assertThat(api.call(method).status()).as(method + " once more than its tier has it").isEqualTo(429);
            }
        }
    }

    @Test
    void of_every_method_that_the_app_calls_it_is_known_which_scope_it_needs() throws IOException {
        Set<String> known = Arrays.stream(NEEDS).map(need -> need[0]).collect(Collectors.toCollection(HashSet::new));
        known.addAll(WITHOUT_SCOPE);
        known.add("apps.connections.open"); // of the app's own token, in SocketTest
        assertThat(known).containsAll(called(tiers()));
    }

    static Stream<Arguments> needs() {
        return Arrays.stream(NEEDS)
                .map(need -> Arguments.of(need[0], need[1], Arrays.copyOfRange(need, 2, need.length)));
    }

    private static LocalSlack lacking(String scope) {
        Set<String> scopes = new HashSet<>(AppSetup.ALL_SCOPES);
        scopes.remove(scope);
        return LocalSlack.start(Options.sample().with(AppSetup.arising().with(scopes)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("needs")
    void a_call_without_its_scope_is_told_which_is_missing(String method, String scope, String[] args) {
        try (LocalSlack slack = lacking(scope)) {
            slack.person("U0MPS").direct();
            Api.Answer answer = new Api(slack).call(method, args);
            assertThat(answer.error()).isEqualTo("missing_scope");
            assertThat(answer.json().path("needed").asText()).isEqualTo(scope);
            assertThat(List.of(answer.json().path("provided").asText().split(",", -1))).hasSizeGreaterThan(1).doesNotContain(scope);
        }
        try (LocalSlack slack = LocalSlack.start(Options.sample())) {
            slack.person("U0MPS").direct();
            assertThat(new Api(slack).call(method, args).error()).as("with every scope").isNotEqualTo("missing_scope");
        }
    }

    @Test
    void without_its_scope_a_command_is_not_there_and_a_message_not_told() {
        try (TinyApp app = new TinyApp(); LocalSlack slack = lacking("commands")) {
            slack.requestUrl(app.url());
            assertThat(slack.person("U0CLERK").types("C0PCC", "/actions").failed()).contains("not a valid command");
            slack.reinstall(Set.of("app_mentions:read"));
            slack.person("U0CLERK").types("C0PCC", "hello @arising");
            assertThat(slack.settles(Duration.ofSeconds(10))).isTrue();
            assertThat(slack.deliveries()).extracting(Delivered::kind).containsExactly("app_mention");
        }
    }

    @Test
    void without_its_scope_a_file_is_not_given_out_but_a_page_to_sign_in() {
        for (boolean may : new boolean[] {true, false}) {
            try (LocalSlack slack = may ? LocalSlack.start(Options.sample()) : lacking("files:read")) {
                StoredFile file = slack.files().keep(slack.person("U0MPS").user(), "a.txt", new byte[] {'x'});
                URI url = URI.create(file.json("T0PLAY").path("url_private").asText());
                String body = new Api(slack).get(url, "Authorization", "Bearer " + slack.botToken()).raw().body();
                assertThat(body).startsWith(may ? "x" : "<!DOCTYPE html>");
            }
        }
    }
}
