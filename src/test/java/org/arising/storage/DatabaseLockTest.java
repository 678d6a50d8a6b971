package org.arising.storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may use a database and who may replace it, among processes. */
class DatabaseLockTest {
    @TempDir
    private Path folder;

    /** Uses a database until it is killed, in a process of its own. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            var lock = DatabaseLock.toUse(new DatabaseFile(Path.of(args[0])));
            System.out.println(lock.isPresent());
            // Until it is killed, or whoever started it is gone.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private DatabaseFile database() {
        return new DatabaseFile(folder.resolve("arising.db"));
    }

    @Test
    void several_use_it_or_one_replaces_it() throws IOException {
        try (var _ = DatabaseLock.toUse(database()).orElseThrow();
                var _ = DatabaseLock.toUse(database()).orElseThrow()) {
            assertThat(DatabaseLock.toReplace(database())).isEmpty();
        }
        try (var _ = DatabaseLock.toReplace(database()).orElseThrow()) {
            assertThat(DatabaseLock.toUse(database())).isEmpty();
            assertThat(DatabaseLock.toReplace(database())).isEmpty();
        }
        DatabaseLock.toUse(database()).orElseThrow().close();
    }

    @Test
    void another_process_holds_it_until_it_is_killed() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), Holder.class.getName(), database().path().toString())
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("true");
            assertThat(DatabaseLock.toReplace(database())).isEmpty();
            DatabaseLock.toUse(database()).orElseThrow().close();
        } finally {
            process.destroyForcibly().waitFor();
        }
        DatabaseLock.toReplace(database()).orElseThrow().close();
    }
}
