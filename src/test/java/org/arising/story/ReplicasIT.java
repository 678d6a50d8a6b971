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
