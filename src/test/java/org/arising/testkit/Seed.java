package org.arising.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The public documents that tests read from beside the project. With {@code CI=true} their absence fails. */
public final class Seed {
    private static final Path FOLDER = Path.of("../shared/seeds");

    private Seed() {}

    /** The file of that beginning. */
    public static Path file(String beginning) {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.isDirectory(FOLDER), "skipped: the public documents are not beside the project");
        }
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)).findFirst().orElseThrow();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
