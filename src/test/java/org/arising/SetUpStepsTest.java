package org.arising;

import org.arising.playground.ChannelSetup;
import org.arising.playground.LocalSlack;
import org.arising.playground.Options;
import org.arising.playground.User;
import org.arising.testkit.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's steps of setting up, held against the doctor: a step that was left out is named with how to make it good. */
@ResourceLock(Story.PROCESS)
class SetUpStepsTest {
    private static final String SCOPE = "^\\| `[a-z_:`, ]+` \\|.*$";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Terminal terminal = new Terminal(environment);
    private LocalSlack slack;
    private String steps;

    @BeforeEach
    void setUp() throws IOException {
        slack = LocalSlack.start(Options.of(
                List.of(User.member("U0123ABCD", "clare", "Clare Clerk")),
                List.of(
                        ChannelSetup.open("C0123ABCD", "police-and-crime", "U0123ABCD").withoutApp(),
                        ChannelSetup.open("C0456ABCD", "mps", "U0123ABCD"))));
        environment.putAll(Map.of(
                "ARISING_DB", "jdbc:sqlite:" + folder.resolve("arising.db"),
                "ARISING_FILES", folder.resolve("files").toString(),
                "ARISING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "SLACK_SIGNING_SECRET", slack.signingSecret(),
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_API_URL", slack.apiUrl().toString()));
        var readme = Files.readString(Path.of("README.md"));
        steps = readme.substring(readme.indexOf("## Set it up in Slack"), readme.indexOf("## Use it"));
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void the_commands_and_the_variables_of_the_steps_are_those_of_the_program() {
        var commands = found("java (?:-\\S+ )*-jar target/arising\\.jar (\\w+)");
        assertThat(commands).contains("serve", "apply", "import", "doctor");
        assertThat(commands).allSatisfy(command -> assertThat(run(command, "--help")).as(command).isZero());
        for (var variable : found("export (\\w+)=")) {
            var kept = environment.remove(variable);
            assertThat(kept).as("a variable that serve needs: %s", variable).isNotNull();
            assertThat(run("doctor")).isEqualTo(1);
            assertThat(toMend()).singleElement().asString().contains(variable + " is missing");
            environment.put(variable, kept);
        }
    }

    @Test
    void the_ways_beside_one_token_and_a_public_address_are_configurations_that_serve_accepts() {
        environment.remove("SLACK_SIGNING_SECRET");
        environment.put("SLACK_APP_TOKEN", "xapp-1-A0-1-0");
        run("doctor");
        assertThat(said()).contains("configuration: Everything that serve needs is set.");
        environment.remove("SLACK_APP_TOKEN");
        environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
        environment.remove("SLACK_BOT_TOKEN");
        environment.put("SLACK_CLIENT_ID", "1.2");
        environment.put("SLACK_CLIENT_SECRET", "s");
        run("doctor");
        assertThat(said()).contains("configuration: Everything that serve needs is set.");
        assertThat(steps).contains("SLACK_APP_TOKEN=xapp-", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "/slack/install");
    }

    @Test
    void each_step_that_was_left_out_is_named_until_all_are_done() throws IOException {
        assertThat(run("doctor")).as("nothing has been stored yet").isZero();
        assertThat(said()).contains("serve, apply and import make it");
        var empty = Files.writeString(folder.resolve("empty.yaml"), "organisations: []");
        assertThat(run("apply", empty.toString())).as(said()).isZero();
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(toMend()).singleElement().asString().contains("press Set up a committee", "arising apply setup.yaml");
        assertThat(steps).contains("press *Set up a committee*", "apply setup.yaml");

        var setup = Files.writeString(folder.resolve("setup.yaml"), sample().replace("U0456ABCD", "U0123ABCD").replace("U0789ABCD", "U0123ABCD"));
        assertThat(run("apply", setup.toString())).as(said()).isZero();
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(toMend()).singleElement().asString().contains("C0123ABCD (PCC)", "/invite @Arising");
        assertThat(steps).contains("type `/invite @Arising`");
        slack.channel("C0123ABCD").invite("U0ARISING");

        slack.reinstall(Set.of("commands", "chat:write", "channels:read", "groups:read"));
        assertThat(run("doctor")).isEqualTo(1);
        var missing = toMend().getFirst();
        for (var scope : scopes()) {
            if (!Set.of("commands", "chat:write", "channels:read", "groups:read").contains(scope)) {
                assertThat(missing).contains(scope);
            }
        }
        slack.reinstall(scopes());

        assertThat(run("doctor")).as(said()).isZero();
        assertThat(said()).contains("Sending is off for PCC", "types /actions", "presses Review sending");
        assertThat(steps).contains("type `/actions`, press *Review sending*");
    }

    /** The setup file of the steps. */
    private String sample() {
        var yaml = steps.substring(steps.indexOf("```yaml") + 7);
        return yaml.substring(0, yaml.indexOf("```")).stripIndent();
    }

    /** What the steps say that the app asks for. */
    private Set<String> scopes() {
        var scopes = new TreeSet<String>();
        steps.lines().map(String::strip).filter(line -> line.matches(SCOPE)).forEach(line ->
                scopes.addAll(List.of(line.substring(2, line.indexOf('|', 2)).replace("`", "").strip().split(",\\s*"))));
        assertThat(scopes).contains("commands", "groups:read");
        return scopes;
    }

    private Set<String> found(String pattern) {
        var found = new TreeSet<String>();
        Pattern.compile(pattern).matcher(steps).results().forEach(each -> found.add(each.group(1)));
        assertThat(found).isNotEmpty();
        return found;
    }

    private int run(String... args) {
        return terminal.run(args);
    }

    private String said() {
        return terminal.said();
    }

    private List<String> toMend() {
        return terminal.toMend();
    }
}
