package org.arising.backup;

import org.arising.files.Depot;
import org.arising.kernel.Instants;
import org.arising.kernel.Sha256;
import org.arising.settings.Settings;
import org.arising.storage.DatabaseFile;
import org.arising.storage.DatabaseLock;
import org.arising.storage.NewestInstant;
import org.arising.storage.Schema;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * Puts a backup back. Attachments only ever come in addition, so the one step that replaces anything is the renaming of the
 * database: before it everything is as it was, after it everything is as in the backup.
 */
public final class Restore {
    private final DatabaseFile database;
    private final Settings settings;
    private final Runnable step;

    /** Into what those settings name. */
    public Restore(Settings settings) {
        this(settings, () -> {});
    }

    /** The same, looked at after each of its steps. */
    Restore(Settings settings, Runnable step) {
        this.database = DatabaseFile.of(settings.database());
        this.settings = settings;
        this.step = step;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It was put back.
         *
         * @param kept what was there before; empty where nothing was
         * @param held messages that waited for too long, which an officer decides on
         * @param sought messages that are looked for in Slack before they are sent
         */
        record Restored(Path backup, Manifest manifest, List<String> kept, int held, int sought) implements Outcome {}

        /** Nothing was changed, and why. */
        record Refused(String why) implements Outcome {}
    }

    /** Puts back the backup in that folder, or the newest of those in it. */
    public Outcome run(Path folder, Instant now) {
        try {
            var backup = choose(folder.toAbsolutePath().normalize());
            if (backup == null) {
                return new Outcome.Refused(say("restore.none", folder));
            }
            var lock = DatabaseLock.toReplace(database);
            if (lock.isEmpty()) {
                return new Outcome.Refused(say("restore.in-use", database.path()));
            }
            try (var _ = lock.get();
                    var attachments = Depot.of(settings)) {
                return replace(backup, attachments, now);
            }
        } catch (IOException | SQLException | RuntimeException fault) {
            return new Outcome.Refused(say("restore.failed", String.valueOf(fault.getMessage()).replaceFirst("\\.$", "")));
        }
    }

    private static @Nullable Path choose(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        return Files.isRegularFile(folder.resolve(Manifest.NAME))
                ? folder
                : Folders.backups(folder).stream().findFirst().orElse(null);
    }

    private Outcome replace(Path backup, Depot attachments, Instant now) throws IOException, SQLException {
        var manifest = Manifest.read(backup);
        var faults = BackupCheck.faults(backup, manifest);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(say("restore.unsound", backup, faults.getFirst()));
        }
        var kept = new ArrayList<String>();
        addFiles(backup, manifest, attachments, now, kept);
        var staged = new DatabaseFile(database.beside(".restoring"));
        clear(staged);
        copy(backup.resolve(manifest.database().name()), staged.path());
        step.run();
        var earlier = Earlier.of(database);
        var at = earlier.newest().isAfter(now) ? earlier.newest() : now;
        var outbox = new OutboxAfterRestore(Instant.parse(manifest.taken()), at);
        staged.prepare(connection -> {
            outbox.settle(connection);
            earlier.remember(connection);
        });
        step.run();
        keep(now).forEach(each -> kept.add(each.toString()));
        step.run();
        Files.move(staged.path(), database.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DatabaseFile.sync(folder());
        step.run();
        return new Outcome.Restored(backup, manifest, kept, outbox.held(), outbox.sought());
    }

    private Path folder() {
        return database.path().resolveSibling(".").normalize();
    }

    private static void clear(DatabaseFile staged) throws IOException {
        for (var ending : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(ending.isEmpty() ? staged.path() : staged.beside(ending));
        }
    }

    /** What is there under the same name and is not the same was damaged, and is kept beside it. */
    private void addFiles(Path backup, Manifest manifest, Depot attachments, Instant now, List<String> kept) throws IOException {
        var from = new Attachments(backup.resolve(Backup.FILES));
        for (var file : manifest.files()) {
            if (!attachments.isSound(file.sha256())) {
                var aside = attachments.setAside(file.sha256(), before(now));
                if (aside != null) {
                    kept.add(aside);
                }
                var content = Files.readAllBytes(from.place(file.sha256()));
                if (!Sha256.of(content).equals(file.sha256())) {
                    throw new IOException(say("backup.check.changed", file.name()));
                }
                attachments.add(file.sha256(), content);
                step.run();
            }
        }
        attachments.settle();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var in = Files.newInputStream(from)) {
            Attachments.copy(in, to);
        }
    }

    /**
     * Gives what is there a second name. Its write-ahead log is folded in first: SQLite would read one that is left over
     * into the database that comes. Where it is so damaged that this fails, or is of a database that is gone, the log is kept
     * beside it as it is.
     */
    private List<Path> keep(Instant now) throws IOException, SQLException {
        var kept = new ArrayList<Path>();
        var exists = database.exists();
        if (exists) {
            foldIn();
        }
        step.run();
        var log = database.beside("-wal");
        if (Files.exists(log)) {
            kept.add(link(log, database.beside(before(now) + "-wal")));
        }
        if (exists) {
            kept.addFirst(link(database.path(), database.beside(before(now))));
        }
        DatabaseFile.sync(folder());
        step.run();
        Files.deleteIfExists(log);
        Files.deleteIfExists(database.beside("-shm"));
        Files.deleteIfExists(database.beside("-journal"));
        return kept;
    }

    private void foldIn() throws IOException, SQLException {
        try {
            database.foldIn();
        } catch (SQLException unreadable) {
            if (database.faults(true).isEmpty()) {
                throw unreadable;
            }
        }
    }

    private static Path link(Path file, Path name) throws IOException {
        Files.deleteIfExists(name);
        try {
            return Files.createLink(name, file);
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            copy(file, name);
            return name;
        }
    }

    private static String before(Instant now) {
        return ".before-" + Folders.stamp(now);
    }

    /** What the database that is replaced had reached, as far as it can be read. */
    private record Earlier(Instant newest, List<String[]> numbers) {
        static Earlier of(DatabaseFile database) {
            var numbers = new ArrayList<String[]>();
            if (database.exists()) {
                try (var connection = database.reading()) {
                    for (var line : Schema.column(connection, """
                            SELECT workspace_id || char(31) || committee || char(31) || year || char(31) || max(number) FROM action
                            GROUP BY workspace_id, committee, year""")) {
                        numbers.add(line.split("\u001f"));
                    }
                    return new Earlier(Instants.at(NewestInstant.micros(connection)), numbers);
                } catch (SQLException damaged) {
                    return new Earlier(Instant.EPOCH, numbers);
                }
            }
            return new Earlier(Instant.EPOCH, numbers);
        }

        /** A reference is never given again, though the action it named be gone. */
        void remember(Connection connection) throws SQLException {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO number_given (workspace_id, committee, year, number) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET number = max(number, excluded.number)""")) {
                for (var number : numbers) {
                    insert.setString(1, number[0]);
                    insert.setString(2, number[1]);
                    insert.setInt(3, Integer.parseInt(number[2]));
                    insert.setInt(4, Integer.parseInt(number[3]));
                    insert.executeUpdate();
                }
            }
        }
    }
}
