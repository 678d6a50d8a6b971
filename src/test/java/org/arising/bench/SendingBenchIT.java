package org.arising.bench;

import org.HdrHistogram.Histogram;
import org.arising.digest.DigestRun;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.reminder.ReminderRun;
import org.arising.testkit.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the service does by itself over a million actions ({@code -Darising.actions=}): a look at slots where nothing is due,
 * a thousand reminders that are due at once, and the digests of eight thousand committees ({@code -Darising.committees=}), each to
 * a channel of its own. Slack answers at once.
 */
@Tag("bench")
class SendingBenchIT {
    private static final int ACTIONS = Integer.getInteger("arising.actions", 1_000_000);
    private static final int COMMITTEES = Integer.getInteger("arising.committees", 8_000);
    private static final int REMINDERS = 1_000;
    private static final int LOOKS = 300;
    /** Ten on a Tuesday in London. */
    private static final Instant WORKING_HOUR = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration TO_PUT = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void looks_reminders_and_digests() throws Exception {
        var lines = new ArrayList<>(List.of("| over %,d actions of %d committees | figure |".formatted(ACTIONS, COMMITTEES), "| --- | --- |"));
        try (var slack = new QuietSlack(); var loaded = Loaded.at(WORKING_HOUR, ACTIONS, COMMITTEES, folder, slack)) {
            for (var name : List.of("slots", "sweep")) {
                var looks = looks(job(loaded, name));
                lines.add("| a look at %s with nothing due | p50 %.3f ms, p99 %.3f ms |".formatted(
                        name, looks.getValueAtPercentile(50) / 1e6, looks.getValueAtPercentile(99) / 1e6));
                Figures.atMost("P5", "a look at %s with nothing due over %,d actions, median".formatted(name, ACTIONS), looks.getValueAtPercentile(50) / 1e6, 1, "ms");
            }
            var workspace = loaded.workspace();
            var clock = loaded.service().context().getBean(ServiceClock.class);
            var soon = clock.instant().plus(TO_PUT);
            lines.add(sent(loaded, "P5", 2, "reminders of five actions", REMINDERS, i -> new Notice(
                    workspace, "bench-reminder:" + i, ReminderRun.REMINDER, "2022-10-03", Loaded.code(i % COMMITTEES), "C9%05d".formatted(i), "",
                    references(i), soon)));
            var later = clock.instant().plus(TO_PUT);
            lines.add(sent(loaded, "P8", 60, "digests with their charts over %,d actions".formatted(ACTIONS), COMMITTEES, i -> new Notice(
                    workspace, "bench-digest:" + i, DigestRun.JOB, later.toString(), Loaded.code(i % COMMITTEES), "C8%05d".formatted(i), "",
                    List.of(), later)));
        }
        Figures.table("sending", lines);
        Figures.print();
    }

    private static Job job(Loaded loaded, String name) {
        return loaded.service().context().getBeansOfType(Job.class).stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
    }

    private static Histogram looks(Job job) {
        var times = new Histogram(3);
        for (int i = 0; i < 2 * LOOKS; i++) {
            var began = System.nanoTime();
            job.run();
            if (i >= LOOKS) {
                times.recordValue(System.nanoTime() - began);
            }
        }
        return times;
    }

    private static List<Reference> references(int reminder) {
        var refs = new ArrayList<Reference>();
        for (int i = 0; i < 5; i++) {
            refs.add(new Reference(Loaded.code(reminder % COMMITTEES), 2022, 1 + i));
        }
        return refs;
    }

    /** Puts them all, and waits until the last is sent. */
    private String sent(Loaded loaded, String promise, int most, String what, int many, IntFunction<Notice> notices) throws Exception {
        var outbox = loaded.service().context().getBean(Outbox.class);
        for (int i = 0; i < many; i++) {
            outbox.put(notices.apply(i));
        }
        var first = notices.apply(0);
        assertThat(first.due()).as("nothing is sent before all are put").isAfter(loaded.service().context().getBean(ServiceClock.class).instant());
        var deadline = System.nanoTime() + LONGEST.toNanos();
        long took;
        // Looked at seldom, by one connection: the looking is not to be measured.
        try (var connection = Databases.connect(folder);
                var statement = connection.createStatement()) {
            while (number(statement, "count(*)", first.kind()) < many) {
                assertThat(System.nanoTime()).as(what).isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(500);
            }
            took = Duration.between(first.due(), Instants.at(number(statement, "max(sent)", first.kind()))).toMillis();
        }
        Figures.atMost(promise, "%,d %s, until the last is sent".formatted(many, what), took / 1e3, most, "s");
        return "| %,d %s that are due at once, until the last is sent | %.1f s: %.1f ms each |".formatted(many, what, took / 1e3, (double) took / many);
    }

    private static long number(Statement statement, String asked, String kind) throws SQLException {
        try (var answer = statement.executeQuery("SELECT %s FROM outbox WHERE state = 'sent' AND kind = '%s'".formatted(asked, kind))) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
