package org.arising.story;

import org.arising.playground.Limits;
import org.arising.playground.LocalSlack;
import org.arising.playground.Modal;
import org.arising.playground.Posted;
import org.arising.playground.Submitted;
import org.arising.testkit.Jar;
import org.arising.testkit.Records;
import org.arising.testkit.SaidOnce;
import org.arising.testkit.Seeds;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real jar is killed again and again at moments that a seed chooses: while it starts, while it sends what is due at nine,
 * while a clerk adds and updates actions. A form that failed is sent once more in the next life, as people do. At the end
 * every change that was acknowledged is there once, and every message stands in Slack once.
 */
@Tag("proof")
class ManyKillsIT {
    private static final int KILLS_OF_ONE = 25;
    private static final List<String> ONGOING = List.of(
            "PCC-2019-001", "PCC-2019-002", "PCC-2019-004", "PCC-2021-001", "PCC-2022-004", "PCC-2022-007", "PCC-2022-018", "PCC-2022-024");
    /** Each is a line in one channel, which takes one a second. */
    private static final int DEEDS_OF_A_LIFE = 3;

    @TempDir
    private Path folder;

    /** One committee's database and Slack over all its lives. */
    private record Told(int kills, int changes, int posts) {}

    /** {@code -Darising.kills=N}. */
    @Test
    void killed_at_any_moment_nothing_acknowledged_is_lost_and_nothing_is_doubled() throws Exception {
        var kills = Integer.getInteger("arising.kills", 500);
        var cache = folder.resolve("arising.aot");
        assertThat(new Jar(folder, Map.of()).with("-XX:AOTCacheOutput=" + cache).run("--help").code()).isZero();
        var told = new ArrayList<Future<Told>>();
        try (var pairs = Executors.newFixedThreadPool(4)) {
            for (int seed = 0; seed < Math.ceilDiv(kills, KILLS_OF_ONE); seed++) {
                var random = new Random(seed);
                var home = Files.createDirectory(folder.resolve("seed-" + seed));
                Callable<Told> lives = () -> lives(random, home, cache);
                told.add(pairs.submit(lives));
            }
        }
        var sum = new Told(0, 0, 0);
        for (var each : told) {
            var one = each.get();
            sum = new Told(sum.kills() + one.kills(), sum.changes() + one.changes(), sum.posts() + one.posts());
        }
        assertThat(sum.changes()).as("changes that were acknowledged").isGreaterThan(kills / 2);
        Files.writeString(Path.of("target", "kills.md"), """
                | kill -9 of the real process | %,d |
                | --- | ---: |
                | changes acknowledged | %,d |
                | of them lost | 0 |
                | of them doubled | 0 |
                | messages sent | %,d |
                | of them lost | 0 |
                | of them doubled | 0 |
                """.formatted(sum.kills(), sum.changes(), sum.posts()));
    }

    private static Told lives(Random random, Path home, Path cache) throws Exception {
        var limits = new Limits(Duration.ofSeconds(3), Duration.ofMinutes(5), List.of(), Duration.ZERO, Integer.MAX_VALUE, false);
        try (var slack = LocalSlack.start(Town.people().with(limits))) {
            var port = Jar.freePort();
            slack.requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
            // Set up half an hour before nine; the first life begins half a minute before it, and time runs faster.
            var before = new Jar(home, environment(slack, port, home, "2022-10-03T07:30:00Z", 1)).with("-XX:AOTCache=" + cache);
            assertThat(before.run("apply", Files.writeString(home.resolve("setup.yaml"), Town.SETUP).toString()).code()).isZero();
            assertThat(before.run("import", Seeds.registerFile().toString(), "--committee", "PCC").code()).isZero();
            var jar = new Jar(home, environment(slack, port, home, "2022-10-03T07:59:30Z", 20)).with("-XX:AOTCache=" + cache);
            var clerk = new Clerk(slack, random);
            for (int kill = 0; kill < KILLS_OF_ONE; kill++) {
                live(jar, clerk, slack, random);
            }
            var last = jar.start("serve");
            try {
                var records = new Records(home);
                assertThat(slack.awaits(Duration.ofMinutes(1), now -> clerk.asks())).isTrue();
                clerk.sendsAgain();
                // What was due at nine is sent, whichever life it came in.
                assertThat(slack.awaits(Duration.ofMinutes(1), now -> List.of("C0MPS", "C0MOPAC", "C0PCC").stream()
                                .allMatch(channel -> now.channel(channel).messages().stream().anyMatch(Posted::isFromApp))))
                        .as("%s", records.column("SELECT key || ' ' || state || ' ' || coalesce(problem, '') FROM outbox"))
                        .isTrue();
                var posts = SaidOnce.holds(slack, records, Duration.ofMinutes(10));
                clerk.acknowledged.forEach(mark -> assertThat(
                                records.number("SELECT (SELECT count(*) FROM action WHERE text = ?)"
                                        + " + (SELECT count(*) FROM event WHERE detail LIKE ?)", mark, "%" + mark + "%"))
                        .as(mark)
                        .isEqualTo(1));
                assertThat(clerk.failed).isEmpty();
                return new Told(KILLS_OF_ONE, clerk.acknowledged.size(), posts);
            } finally {
                last.destroy();
                last.waitFor();
            }
        }
    }

    /**
     * Starts the process and kills it: one in three while it starts, the others at some moment after some work of the clerk's,
     * who goes on working, so that as much is done before a kill on a slow machine.
     */
    private static void live(Jar jar, Clerk clerk, LocalSlack slack, Random random) throws Exception {
        var process = jar.start("serve");
        try (var killer = Executors.newSingleThreadExecutor()) {
            if (random.nextInt(3) == 0) {
                kill(process, 200 + random.nextInt(2_500));
                return;
            }
            assertThat(slack.awaits(Duration.ofMinutes(1), now -> clerk.asks())).isTrue();
            var soon = random.nextInt(700);
            var worked = new CountDownLatch(1 + random.nextInt(DEEDS_OF_A_LIFE - 1));
            var killed = killer.submit(() -> {
                assertThat(worked.await(1, TimeUnit.MINUTES)).isTrue();
                return kill(process, soon);
            });
            clerk.sendsAgain();
            for (int deed = 0; deed < DEEDS_OF_A_LIFE && !killed.isDone(); deed++) {
                clerk.works();
                worked.countDown();
            }
            killed.get();
        }
    }

    private static int kill(Process process, int milliseconds) throws InterruptedException {
        assertThat(process.waitFor(milliseconds, TimeUnit.MILLISECONDS)).as("It ended by itself").isFalse();
        return process.destroyForcibly().waitFor();
    }

    /** Somebody who adds and updates actions, and tries again what failed. */
    private static final class Clerk {
        private final LocalSlack slack;
        private final Random random;
        private final Set<String> acknowledged = new HashSet<>();
        private final Map<String, Modal> failed = new HashMap<>();
        private int next;

        Clerk(LocalSlack slack, Random random) {
            this.slack = slack;
            this.random = random;
        }

        /** Whether the service answers. */
        boolean asks() {
            return slack.person("U0CLERK").types("C0PCC", "/actions help").failure() == null;
        }

        void works() {
            var mark = "mark-" + next++ + ".";
            try {
                if (random.nextBoolean()) {
                    var form = slack.person("U0CLERK").types("C0PCC", "/actions add").opened();
                    form.fill("Action", mark).fill("Responsible", "MPS").fill("Deadline", "1 November 2022");
                    sends(mark, form);
                } else {
                    var form = slack.person("U0CLERK").types("C0PCC", "/actions update " + ONGOING.get(random.nextInt(ONGOING.size()))).opened();
                    form.fill("Status note", mark);
                    sends(mark, form);
                }
            } catch (IllegalStateException | NoSuchElementException neverOpened) {
                // It was killed before the form was there: nothing was acknowledged.
                assertThat(acknowledged).doesNotContain(mark);
            }
        }

        void sendsAgain() {
            List.copyOf(failed.entrySet()).forEach(each -> sends(each.getKey(), each.getValue()));
        }

        private void sends(String mark, Modal form) {
            switch (form.submit()) {
                case Submitted.Closed closed -> {
                    acknowledged.add(mark);
                    failed.remove(mark);
                }
                case Submitted.Failed again -> failed.put(mark, form);
                // Somebody, this clerk in an earlier life, has changed it meanwhile: it is said, and sent all the same.
                case Submitted.Updated(var shown) -> failed.put(mark, shown);
                case Submitted.FieldErrors errors -> throw new AssertionError(errors.toString());
            }
        }
    }

    private static Map<String, String> environment(LocalSlack slack, int port, Path home, String now, int speed) {
        var environment = Jar.beside(slack, port, home, now);
        environment.put("ARISING_SPEED", Integer.toString(speed));
        return environment;
    }
}
