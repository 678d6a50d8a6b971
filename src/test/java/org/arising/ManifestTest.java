package org.arising;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersionDetector;
import org.arising.playground.Guide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The manifests hold what the code uses, and nothing else. */
class ManifestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMA = Path.of("../shared/reference/manifest.schema.1.0.0.json");

    /** What each method that the code calls needs; the history of a channel needs one scope for each kind of channel. */
    private static final Map<String, Set<String>> SCOPES = Map.ofEntries(
            Map.entry("authTest", Set.of()),
            Map.entry("oauthV2Access", Set.of()),
            Map.entry("chatPostMessage", Set.of("chat:write")),
            Map.entry("chatUpdate", Set.of("chat:write")),
            Map.entry("conversationsInfo", Set.of("channels:read", "groups:read")),
            Map.entry("conversationsOpen", Set.of("im:write")),
            Map.entry("conversationsHistory", Set.of("channels:history", "groups:history", "im:history")),
            Map.entry("conversationsReplies", Set.of("channels:history", "groups:history", "im:history")),
            Map.entry("filesGetUploadURLExternal", Set.of("files:write")),
            Map.entry("filesCompleteUploadExternal", Set.of("files:write")),
            Map.entry("filesInfo", Set.of("files:read")),
            Map.entry("usergroupsUsersList", Set.of("usergroups:read")),
            Map.entry("usersInfo", Set.of("users:read")),
            Map.entry("viewsOpen", Set.of()),
            Map.entry("chatPostEphemeral", Set.of("chat:write")),
            Map.entry("chatGetPermalink", Set.of()),
            Map.entry("viewsPublish", Set.of()),
            Map.entry("viewsPush", Set.of()),
            Map.entry("viewsUpdate", Set.of()));

    private static final Set<String> MESSAGES = Set.of("message.channels", "message.groups", "message.im");

    /** What each event that the code hears is called in a manifest; the kinds of message come under the same names. */
    private static final Map<String, Set<String>> EVENTS = Map.ofEntries(
            Map.entry("AppHomeOpenedEvent", Set.of("app_home_opened")),
            Map.entry("AppMentionEvent", Set.of("app_mention")),
            Map.entry("AppUninstalledEvent", Set.of("app_uninstalled")),
            Map.entry("TokensRevokedEvent", Set.of("tokens_revoked")),
            Map.entry("SubteamMembersChangedEvent", Set.of("subteam_members_changed")),
            Map.entry("SubteamUpdatedEvent", Set.of("subteam_updated")),
            Map.entry("UserChangeEvent", Set.of("user_change")),
            Map.entry("MessageEvent", MESSAGES),
            Map.entry("MessageFileShareEvent", MESSAGES),
            Map.entry("MessageThreadBroadcastEvent", MESSAGES),
            Map.entry("MessageChangedEvent", MESSAGES),
            Map.entry("MessageDeletedEvent", MESSAGES));

    @Test
    void the_page_of_the_demo_offers_the_shortcuts_of_the_manifest() throws IOException {
        var declared = new ArrayList<String>();
        manifest("manifest.yaml").at("/features/shortcuts").forEach(each -> declared.add("%s %s %s".formatted(
                each.path("name").asText(), each.path("callback_id").asText(), each.path("type").asText().equals("message"))));
        assertThat(DemoGuide.of("", Guide.NONE.time()).shortcuts())
                .extracting(each -> "%s %s %s".formatted(each.name(), each.callbackId(), each.onMessage()))
                .isEqualTo(declared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.yaml", "socket-mode.yaml"})
    void a_manifest_is_valid_against_slacks_schema(String name) throws IOException {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.exists(SCHEMA), "skipped: the published schema is not beside the project");
        }
        var schema = JSON.readTree(Files.readString(SCHEMA));
        var errors = JsonSchemaFactory.getInstance(SpecVersionDetector.detect(schema))
                .getSchema(schema)
                .validate(manifest(name));
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.yaml", "socket-mode.yaml"})
    void a_manifest_asks_for_the_scopes_that_the_code_uses_and_no_other(String name) throws IOException {
        var used = new TreeSet<String>();
        found("client\\s*->\\s*client\\s*\\.(\\w+)\\(").forEach(method -> {
            assertThat(SCOPES).as("a method whose scopes are not told here").containsKey(method);
            used.addAll(SCOPES.get(method));
        });
        if (!found("app\\.command\\(\"(/\\w+)\"").isEmpty()) {
            used.add("commands");
        }
        if (!found("app\\.event\\((AppMentionEvent)\\.class").isEmpty()) {
            used.add("app_mentions:read");
        }
        if (!found("(FileInputElement)\\.builder").isEmpty()) {
            used.add("files:read");
        }
        assertThat(texts(manifest(name).at("/oauth_config/scopes/bot"))).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.yaml", "socket-mode.yaml"})
    void a_manifest_names_the_commands_shortcuts_and_events_that_the_code_answers(String name) throws IOException {
        var manifest = manifest(name);
        assertThat(manifest.at("/features/slash_commands").findValuesAsText("command"))
                .containsExactlyInAnyOrderElementsOf(found("app\\.command\\(\"(/\\w+)\""));
        assertThat(manifest.at("/features/shortcuts").findValuesAsText("callback_id"))
                .containsExactlyInAnyOrderElementsOf(found("app\\.(?:global|message)Shortcut\\(\"(\\w+)\""));
        var heard = new TreeSet<String>();
        found("app\\.event\\((\\w+)\\.class").forEach(event -> {
            assertThat(EVENTS).as("an event whose names are not told here").containsKey(event);
            heard.addAll(EVENTS.get(event));
        });
        assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events"))).containsExactlyInAnyOrderElementsOf(heard);
    }

    @Test
    void the_manifests_differ_in_how_slack_reaches_the_app_alone() throws IOException {
        assertThat(manifest("manifest.yaml").at("/oauth_config/scopes"))
                .isEqualTo(manifest("socket-mode.yaml").at("/oauth_config/scopes"));
        assertThat(texts(manifest("manifest.yaml").at("/oauth_config/redirect_urls")))
                .containsExactly("https://example.org/slack/oauth_redirect");
        assertThat(manifest("socket-mode.yaml").at("/oauth_config").fieldNames()).toIterable().containsExactly("scopes");
        assertThat(found("app\\.(blockSuggestion)\\(")).isNotEmpty();
        assertThat(manifest("manifest.yaml").at("/settings/interactivity/message_menu_options_url").asText())
                .as("where Slack asks for the choices of a menu")
                .endsWith("/slack/events");
        assertThat(manifest("socket-mode.yaml").at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest("manifest.yaml").at("/settings/interactivity/request_url").asText())
                .isEqualTo(manifest("manifest.yaml").at("/features/slash_commands/0/url").asText())
                .endsWith("/slack/events");
    }

    private static JsonNode manifest(String name) throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Object read = yaml.load(Files.readString(Path.of("manifest", name)));
        return JSON.valueToTree(read);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** What a pattern finds in the code, each once. */
    private static Set<String> found(String pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var matches = Pattern.compile(pattern).matcher(Files.readString(file));
                while (matches.find()) {
                    found.add(matches.group(1));
                }
            }
        }
        return found;
    }
}
