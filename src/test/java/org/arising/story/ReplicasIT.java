package org.arising.story;

import org.arising.playground.Fault;
import org.arising.playground.LocalSlack;
import org.arising.playground.Posted;
import org.arising.testkit.Databases;
import org.arising.testkit.Jar;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The real jar in two processes over one PostgreSQL database; the local Slack, in this process, is the judge. */
@ResourceLock(Story.PROCESS)
class ReplicasIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<String> CHANNELS = List.of("C0MPS", "C0MOPAC", "C0PCC");

    @TempDir
    private Path folder;

    private interface Deed {
        void to(Process replica) throws Exception;
    }

    @Test
    void where_a_replica_is_killed_while_it_sends_the_other_sends_what_is_left_and_nothing_twice() throws Exception {
        whileSending(replica -> replica.destroyForcibly().waitFor(), replica -> {});
    }

    @Test
    void where_a_replica_is_stopped_while_it_sends_and_goes_on_later_nothing_is_sent_twice() throws Exception {
        whileSending(replica -> signal(replica, "STOP"), replica -> signal(replica, "CONT"));
    }

    /** What an upgrade does while the version before still serves: a column more in every table, and a table more. */
    @Test
    void while_a_newer_version_adds_to_the_database_the_one_before_answers_and_writes_as_ever() throws Exception {
        try (var slack = LocalSlack.start(Town.people())) {
            var port = Jar.freePort();
            slack.requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
            var setup = Files.writeString(folder.resolve("setup.yaml"), Town.SETUP);
            var jar = jar(slack, "before", port, "2022-10-03T10:30:00Z");
            assertThat(jar.run("apply", setup.toString()).code()).isZero();
            assertThat(jar.run("import", Seeds.registerFile().toString(), "--committee", "PCC").code()).isZero();
            var serving = jar.start("serve");
            try {
                assertThat(slack.awaits(LONG, now -> isAnswered(now, port))).isTrue();
                var before = new ArrayList<String>();
                for (int i = 0; i < PREPARED; i++) {
                    before.addAll(answers(slack, i));
                }
                tomorrow();
                var after = new ArrayList<String>();
                for (int i = 0; i < PREPARED; i++) {
                    after.addAll(answers(slack, i + PREPARED));
                }
                assertThat(after).hasSameSizeAs(before).isEqualTo(before);
                assertThat(Files.readString(folder.resolve("before/err.txt"))).doesNotContain("ERROR").doesNotContain("cached plan");
            } finally {
                end(serving);
            }
            assertThat(jar(slack, "late", Jar.freePort(), "2022-10-03T10:30:00Z").run("serve").err()).contains("newer version of Arising");
        }
    }

    /** The driver prepares on the server what a connection has asked five times. */
    private static final int PREPARED = 12;

    /** What is read of lists, of an action and of the home tab, with what is written meanwhile. */
    private static List<String> answers(LocalSlack slack, int time) {
        var clerk = slack.person("U0CLERK");
        var said = new ArrayList<String>();
        for (var typed : List.of("/actions ongoing MPS", "/actions show PCC-2022-004", "/actions all question", "/actions report")) {
            said.add(Town.told(clerk.types("C0PCC", typed)).seenText());
        }
        var open = clerk.types("C0PCC", "/actions snooze PCC-2022-00" + (4 + time % 2) + " 20 December 2022");
        said.add(Integer.toString(open.messages().size()));
        return said;
    }

    private void tomorrow() throws SQLException {
        try (var connection = DriverManager.getConnection(Databases.postgres(folder));
                var statement = connection.createStatement()) {
            statement.execute("""
                    DO $$ DECLARE named text; BEGIN
                    FOR named IN SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name <> 'flyway_schema_history'
                    LOOP EXECUTE format('ALTER TABLE %I ADD COLUMN of_tomorrow text', named); END LOOP;
                    CREATE TABLE tomorrow (id text);
                    INSERT INTO flyway_schema_history SELECT installed_rank + 1, '999', 'of tomorrow', type, 'V999__of_tomorrow.sql', 1,
                        installed_by, installed_on, 1, true FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1;
                    END $$""");
        }
    }

    /** Both start at the hour of the slots, and each has something on its way when one of them is stopped. */
    private void whileSending(Deed stop, Deed goOn) throws Exception {
        try (var slack = LocalSlack.start(Town.people())) {
            var port = Jar.freePort();
            var ports = List.of(port, Jar.freePort());
            slack.requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
            var before = jar(slack, "before", port, "2022-10-03T07:30:00Z");
            var setup = Files.writeString(folder.resolve("setup.yaml"), Town.SETUP);
            assertThat(before.run("apply", setup.toString()).code()).isZero();
            assertThat(before.run("import", Seeds.registerFile().toString(), "--committee", "PCC").code()).isZero();

            slack.fault(Fault.slow(Duration.ofSeconds(4)), "chat.postMessage").times(3);
            var stopped = jar(slack, "one", ports.get(1), "2022-10-03T08:00:05Z").start("serve");
            var other = jar(slack, "other", port, "2022-10-03T08:00:05Z").start("serve");
            try {
                assertThat(slack.awaits(LONG, now -> !now.calls("chat.postMessage").isEmpty())).isTrue();
                stop.to(stopped);
                assertThat(slack.awaits(LONG, now -> CHANNELS.stream().noneMatch(channel -> posts(now, channel).isEmpty())))
                        .as("each channel has its message")
                        .isTrue();
                // By then the leases of the one that was stopped are over too, and all is recorded as sent.
                assertThat(slack.awaits(LONG, now -> underWay().isEmpty())).as("%s", underWay()).isTrue();
                goOn.to(stopped);
                // What it had under way comes to its end, whatever that is.
                assertThat(slack.awaits(LONG, now -> !stopped.isAlive() || isAnswered(now, ports.get(1)))).isTrue();
            } finally {
                end(stopped);
                end(other);
            }
            for (var channel : CHANNELS) {
                assertThat(posts(slack, channel)).as(channel).hasSize(1);
            }
        }
    }

    /** What is to go to the channels and is not recorded as sent. */
    private List<String> underWay() {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(Databases.postgres(folder));
                var statement = connection.createStatement();
                var answer = statement.executeQuery("""
                        SELECT key || ' ' || state || ' ' || attempts || ' ' || coalesce(problem, '') FROM outbox
                        WHERE kind <> 'refresh' AND state <> 'sent' AND recipient IN ('C0MPS', 'C0MOPAC', 'C0PCC')""")) {
            while (answer.next()) {
                found.add(answer.getString(1));
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static boolean isAnswered(LocalSlack slack, int port) {
        slack.requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        return !slack.person("U0CLERK").types("C0PCC", "/actions ongoing MPS").messages().isEmpty();
    }

    private Jar jar(LocalSlack slack, String name, int port, String now) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var environment = Jar.beside(slack, port, home, now);
        environment.putAll(Map.of(
                "ARISING_DB", Databases.postgres(folder),
                "ARISING_FILES", folder.resolve("files").toString(),
                // A lease of a minute and a half is over after nine seconds.
                "ARISING_SPEED", "10"));
        return new Jar(home, environment);
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(sent.waitFor()).isZero();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<Posted> posts(LocalSlack slack, String channel) {
        return slack.channel(channel).messages().stream()
                .filter(post -> post.isFromApp() && !post.isEphemeral())
                .toList();
    }
}
