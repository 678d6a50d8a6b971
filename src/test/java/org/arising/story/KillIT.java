package org.arising.story;

import org.arising.playground.Fault;
import org.arising.playground.LocalSlack;
import org.arising.playground.Posted;
import org.arising.testkit.Jar;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The real jar is killed while it sends; the local Slack, in this process, is the judge. */
@ResourceLock(Story.PROCESS)
class KillIT {
    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    void killed_after_slack_took_the_message_and_before_it_said_so_nothing_is_lost_and_nothing_doubled() throws Exception {
        killedDuring(Fault.slow(Duration.ofSeconds(4)), true);
    }

    @Test
    void killed_while_slack_breaks_the_connection_nothing_is_lost_and_nothing_doubled() throws Exception {
        killedDuring(Fault.reset(), false);
    }

    private void killedDuring(Fault fault, boolean accepted) throws Exception {
        try (var slack = LocalSlack.start(Town.people())) {
            var port = Jar.freePort();
            slack.requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
            // Set up and imported half a minute before nine, then started at nine.
            var before = new Jar(folder, Jar.beside(slack, port, folder, "2022-10-03T07:59:30Z"));
            var setup = Files.writeString(folder.resolve("setup.yaml"), Town.SETUP);
            assertThat(before.run("apply", setup.toString()).code()).isZero();
            var imported = before.run("import", Seeds.registerFile().toString(), "--committee", "PCC");
            assertThat(imported.code()).as(imported.err()).isZero();

            slack.fault(fault, "chat.postMessage").times(3);
            var jar = new Jar(folder, Jar.beside(slack, port, folder, "2022-10-03T08:00:05Z"));
            var first = jar.start("serve");
            assertThat(slack.awaits(LONG, now -> accepted
                            ? !posts(now, "C0MPS").isEmpty()
                            : !now.calls("chat.postMessage").isEmpty()))
                    .isTrue();
            first.destroyForcibly().waitFor();
            slack.liftFaults();

            var second = jar.start("serve");
            try {
                assertThat(slack.awaits(LONG, now -> !posts(now, "C0MPS").isEmpty()
                                && !posts(now, "C0MOPAC").isEmpty()
                                && !posts(now, "C0PCC").isEmpty()))
                        .isTrue();
                var list = slack.person("U0CLERK").types("C0PCC", "/actions ongoing MPS");
                assertThat(list.text()).startsWith("8 ongoing actions · MPS");
                // A follow-up is an event once its post is confirmed, however it was found.
                assertThat(isFollowedUp(slack)).isTrue();
                assertThat(posts(slack, "C0MPS")).hasSize(1);
                assertThat(posts(slack, "C0MPS").getFirst().text())
                        .contains("PCC-2019-001", "PCC-2019-002", "PCC-2019-004", "PCC-2021-001", "PCC-2022-004");
                assertThat(posts(slack, "C0MOPAC")).hasSize(1);
                assertThat(posts(slack, "C0PCC")).hasSize(1);
            } finally {
                second.destroy();
                assertThat(second.waitFor(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static boolean isFollowedUp(LocalSlack slack) {
        var deadline = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < deadline) {
            var seen = slack.person("U0CLERK").types("C0PCC", "/actions show PCC-2019-004");
            if (seen.message().seenText().contains("3 October 2022")) {
                return true;
            }
        }
        return false;
    }

    private static List<Posted> posts(LocalSlack slack, String channel) {
        return slack.channel(channel).messages().stream()
                .filter(post -> post.isFromApp() && !post.isEphemeral())
                .toList();
    }
}
