package org.arising.bench;

import org.HdrHistogram.Histogram;
import org.arising.audit.AuditCheck;
import org.arising.backup.Backup;
import org.arising.backup.Restore;
import org.arising.settings.Settings;
import org.arising.storage.DatabaseFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long backup, restore, the checks at start, the doctor and the migration that chains take over many actions
 * ({@code -Darising.actions=N}), and how long a writer waits while a backup is taken.
 */
@Tag("bench")
class SafetyBenchIT {
    private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");

    /** So many are written as the product writes them; more would take half an hour. */
    private static final int WRITTEN = 200_000;
    private static final int COMMITTEES = 100;

    @TempDir
    private Path folder;

    private final List<String> table = new ArrayList<>(List.of("| what | figure |", "| --- | --- |"));

    /** Something that takes its time. */
    private interface Work {
        void run() throws Exception;
    }

    private void timed(String what, Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        row(what, "%.1f s".formatted((System.nanoTime() - began) / 1e9));
    }

    private void row(String what, String figure) {
        table.add("| %s | %s |".formatted(what, figure));
    }

    @Test
    void safety_over_many_actions() throws Exception {
        var actions = Integer.getInteger("arising.actions", 100_000);
        try (var slack = new QuietSlack()) {
            if (actions > WRITTEN) {
                timed("fill with %,d actions, most of them copies without an event".formatted(actions), () ->
                        Loaded.with(actions, COMMITTEES, folder, slack).close());
            } else {
                timed("fill with %,d actions, each with an event".formatted(actions), () -> Loaded.with(actions, folder, slack).close());
            }
        }
        var settings = new Settings(
                "127.0.0.1", 0, "jdbc:sqlite:" + folder.resolve("arising.db"), folder.resolve("files").toString(), null, null, null, 1,
                null, null, null, null, null, Settings.SLACK);
        var database = DatabaseFile.of(settings.database());
        row("database", "%d MB".formatted(Files.size(database.path()) >> 20));
        timed("quick_check", () -> assertThat(database.faults(true)).isEmpty());
        timed("integrity_check", () -> assertThat(database.faults(false)).isEmpty());
        timed("every event against its chain", () -> {
            try (var connection = database.reading()) {
                assertThat(AuditCheck.check(connection, List.of()).faults()).isEmpty();
            }
        });
        writing("a durable write, nothing beside it", () -> Thread.sleep(5_000));
        writing("a durable write while a backup is taken", () -> timed("backup, checked", () ->
                assertThat(new Backup(settings, folder.resolve("backups")).take(NOW)).isInstanceOf(Backup.Outcome.Taken.class)));
        timed("restore", () -> assertThat(new Restore(settings).run(folder.resolve("backups"), NOW))
                .isInstanceOf(Restore.Outcome.Restored.class));
        Figures.table("safety", table);
    }

    private void writing(String what, Work meanwhile) throws Exception {
        var ended = new AtomicBoolean();
        var waits = new Histogram(3);
        var writer = new FutureTask<Void>(() -> {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("arising.db"));
                    var statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA busy_timeout = 2000");
                for (int i = 0; !ended.get(); i++) {
                    var began = System.nanoTime();
                    statement.execute("INSERT OR REPLACE INTO applied VALUES ('bench', 'key %d', 1)".formatted(i));
                    waits.recordValue(System.nanoTime() - began);
                    Thread.sleep(2);
                }
            }
            return null;
        });
        Thread.ofPlatform().start(writer);
        meanwhile.run();
        ended.set(true);
        // A write that failed fails the measurement.
        writer.get();
        row(what, "p50 %.1f ms, p99 %.1f ms, max %.1f ms of %,d".formatted(
                waits.getValueAtPercentile(50) / 1e6, waits.getValueAtPercentile(99) / 1e6, waits.getMaxValue() / 1e6,
                waits.getTotalCount()));
    }
}
