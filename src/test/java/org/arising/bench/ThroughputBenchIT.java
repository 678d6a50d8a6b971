package org.arising.bench;

import org.arising.testkit.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much is answered a second where every client sends its next request as soon as it has its answer: lists beside a bare
 * Bolt servlet, in turns; and updates of actions, each of which is on the disk with its event before it is answered.
 */
@Tag("bench")
class ThroughputBenchIT {
    private static final int ACTIONS = 100_000;
    private static final int COMMITTEES = 100;
    private static final int CLIENTS = 32;
    private static final int ROUNDS = 24;
    /** The first rounds warm everything up: on two processors the compiler takes so long until nothing is left for it to do. */
    private static final int WARM = 18;
    private static final int WARM_UPDATES = 24;
    private static final Duration A_ROUND = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private final AtomicInteger updated = new AtomicInteger();

    @Test
    void lists_beside_bolt_and_durable_updates() throws Exception {
        var home = Files.createDirectories(folder.resolve("arising"));
        try (var slack = new QuietSlack()) {
            Loaded.with(ACTIONS, COMMITTEES, home, slack).close();
            try (var arising = Served.arising(home, slack); var bolt = Served.bolt(folder.resolve("bolt"))) {
                double lists = 0;
                double echoes = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    var echoed = new Load(bolt.address(), BareBolt.SECRET, "ongoing MPS").closed(CLIENTS, A_ROUND);
                    var listed = new Load(arising.address(), BareBolt.SECRET, "ongoing MPS").closed(CLIENTS, A_ROUND);
                    if (round >= WARM) {
                        echoes += echoed / (ROUNDS - WARM);
                        lists += listed / (ROUNDS - WARM);
                    }
                }
                double listedAnew;
                try (var committing = new Committing(List.of(home))) {
                    listedAnew = new Load(arising.address(), BareBolt.SECRET, "ongoing MPS").closed(CLIENTS, A_ROUND.multipliedBy(2));
                    assertThat(committing.commits()).isPositive();
                }
                var updates = new Load(arising.address(), BareBolt.SECRET, this::update);
                for (int round = 0; round < WARM_UPDATES; round++) {
                    updates.closed(CLIENTS, A_ROUND);
                }
                var before = events(home);
                var sent = updated.get();
                var aSecond = updates.closed(CLIENTS, A_ROUND.multipliedBy(2));
                var table = """
                        | %d clients, %,d actions | a second | ratio |
                        | --- | ---: | ---: |
                        | bare Bolt servlet, echoes | %,.0f | 1 |
                        | lists (`ongoing MPS`) | %,.0f | %.2f |
                        | the same while somebody commits %d times a second | %,.0f | %.2f |
                        | updates of actions, durable | %,.0f | – |
                        """.formatted(
                        CLIENTS, ACTIONS, echoes, lists, lists / echoes, Committing.A_SECOND, listedAnew, listedAnew / echoes, aSecond);
                Figures.table("throughput", table.lines().toList());
                Figures.atLeast("P2", "lists beside Bolt's echoes", lists / echoes, 0.5, "x");
                Figures.atLeast("P2", "updates, each on the disk, a second", aSecond, 500, "");
                Figures.print();
                assertThat(events(home) - before).as("each is on the disk").isEqualTo(updated.get() - sent);
            }
        }
    }

    private static long events(Path home) throws SQLException {
        try (var connection = Databases.connect(home);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT count(*) FROM event WHERE what <> 'raised'")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private String update(int number) {
        var place = updated.getAndIncrement();
        var ofEach = Updates.ongoingOf(Loaded.written(ACTIONS, COMMITTEES));
        var ref = Updates.ongoing(Loaded.code(place % COMMITTEES), place / COMMITTEES % ofEach);
        return Updates.body("T0BENCH", ref, place / COMMITTEES / ofEach, number);
    }
}
