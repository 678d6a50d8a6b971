package org.arising.bench;

import org.arising.testkit.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What two replicas over one PostgreSQL answer a second beside one of them, in turns; of many workspaces, with
 * {@code -Darising.postgres=true}. Load, server and replicas share the processors of this machine, so each replica is held to
 * {@code -Darising.share=} of the time (0.1): what is left over stands for the other machines.
 */
@Tag("bench")
class ReplicasBenchIT {
    private static final int TEAMS = Integer.getInteger("arising.teams", 16);
    private static final int WRITTEN = 410;
    private static final int ACTIONS = 20 * WRITTEN;
    private static final int CLIENTS = 16;
    private static final int ROUNDS = Integer.getInteger("arising.rounds", 5);
    private static final double SHARE = Double.parseDouble(System.getProperty("arising.share", "0.1"));
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration A_ROUND = Duration.ofSeconds(8);

    @TempDir
    private Path folder;

    private final ConcurrentHashMap<String, AtomicInteger> updated = new ConcurrentHashMap<>();

    /** One kind of request, and what one and two replicas answer of it. */
    private record Kind(String what, IntFunction<String> bodies, boolean inWords, List<Double> one, List<Double> two) {}

    @Test
    void two_replicas_beside_one() throws Exception {
        assertThat(Databases.isPostgres()).as("replicas need -Darising.postgres=true").isTrue();
        var kinds = List.of(
                new Kind("lists (`ongoing MPS`)", ReplicasBenchIT::list, true, new ArrayList<>(), new ArrayList<>()),
                new Kind("updates of actions, durable", this::update, false, new ArrayList<>(), new ArrayList<>()));
        try (var slack = new QuietSlack()) {
            try (var loaded = Loaded.with(WRITTEN, 1, folder, slack)) {
                for (int i = 0; i < TEAMS; i++) {
                    loaded.install(team(i), WRITTEN);
                }
                loaded.multiply(WRITTEN, ACTIONS);
            }
            try (var first = Served.ofAll(Files.createDirectories(folder.resolve("first")), folder, slack);
                    var second = Served.ofAll(Files.createDirectories(folder.resolve("second")), folder, slack)) {
                for (var each : List.of(first, second)) {
                    for (var kind : kinds) {
                        answered(kind, List.of(each), WARM_UP);
                    }
                }
                var before = events();
                var sent = sent();
                try (var share = new Share(SHARE, List.of(first.process(), second.process()))) {
                    for (int round = 0; round < ROUNDS; round++) {
                        for (var kind : kinds) {
                            kind.one().add(answered(kind, List.of(round % 2 == 0 ? first : second), A_ROUND));
                            kind.two().add(answered(kind, List.of(first, second), A_ROUND));
                        }
                    }
                    assertThat(share.isHeld()).isTrue();
                }
                assertThat(events() - before).as("each update is in the database").isEqualTo(sent() - sent);
            }
        }
        var lines = new ArrayList<>(List.of(
                "| %d workspaces of %,d actions, %d clients, each replica held to %.0f %% of the time | one, a second | two, a second | ratio |"
                        .formatted(TEAMS, ACTIONS, CLIENTS, SHARE * 100),
                "| --- | ---: | ---: | ---: |"));
        for (var kind : kinds) {
            var one = kind.one().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            var two = kind.two().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            lines.add("| %s | %,.0f | %,.0f | %.2f |".formatted(kind.what(), one, two, two / one));
            Figures.atLeast("R", "two replicas beside one, " + kind.what(), two / one, 1.6, "x");
        }
        Figures.table("replicas", lines);
        Figures.print();
    }

    /** By those replicas together; every client stays with one of them, and asks for each workspace in turn. */
    private static double answered(Kind kind, List<Served> replicas, Duration time) throws Exception {
        double all = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var each = replicas.stream()
                    .map(replica -> new Load(replica.address(), BareBolt.SECRET, kind.bodies(), kind.inWords()))
                    .map(load -> threads.submit(() -> load.closed(CLIENTS / replicas.size(), time)))
                    .toList();
            for (var one : each) {
                all += one.get();
            }
        }
        return all;
    }

    private static String team(int i) {
        return "T0TEAM" + i;
    }

    private static String list(int number) {
        return Load.command("ongoing MPS", number).replace("T0BENCH", team(number % TEAMS));
    }

    private String update(int number) {
        var team = team(number % TEAMS);
        var place = updated.computeIfAbsent(team, id -> new AtomicInteger()).getAndIncrement();
        var all = Updates.ongoingOf(ACTIONS);
        return Updates.body(team, Updates.ongoing("PCC", place % all), place / all, number);
    }

    private int sent() {
        return IntStream.range(0, TEAMS).mapToObj(i -> updated.get(team(i))).mapToInt(AtomicInteger::get).sum();
    }

    private long events() throws SQLException {
        try (var connection = Databases.connect(folder);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT count(*) FROM event WHERE what <> 'raised'")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
