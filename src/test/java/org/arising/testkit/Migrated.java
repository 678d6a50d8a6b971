package org.arising.testkit;

import io.micronaut.context.ApplicationContext;
import org.arising.kernel.ServiceClock;
import org.arising.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;

import javax.sql.DataSource;

/** An empty database that the real migrations made once for all tests; each gets a copy, which is what they would make again. */
public final class Migrated {
    private static final String NAME = "arising.db";

    private Migrated() {}

    /** Puts one into that folder where there is none. */
    public static void into(Path folder) {
        try {
            if (Files.notExists(folder.resolve(NAME))) {
                Files.write(folder.resolve(NAME), Made.BYTES);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Made when the first test asks for it. */
    private static final class Made {
        private static final byte[] BYTES = make();

        private static byte[] make() {
            try {
                var folder = Files.createTempDirectory("migrated");
                var settings = new Settings(
                        "127.0.0.1", 0, "jdbc:sqlite:" + folder.resolve(NAME), folder.resolve("files").toString(), null, null,
                        null, 1, null, null, null, null, null, Settings.SLACK);
                var start = Instant.EPOCH;
                try (var context = ApplicationContext.builder()
                        .banner(false)
                        .singletons(settings, ServiceClock.startingAt(start, 1, () -> start))
                        .start()) {
                    context.getBean(DataSource.class);
                }
                var bytes = Files.readAllBytes(folder.resolve(NAME));
                try (var left = Files.walk(folder)) {
                    left.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
                }
                return bytes;
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
