package org.arising.backup;

import org.arising.audit.Anchor;
import org.arising.audit.AuditCheck;
import org.arising.files.Depot;
import org.arising.kernel.Ids;
import org.arising.kernel.Instants;
import org.arising.settings.Settings;
import org.arising.storage.DatabaseFile;
import org.arising.storage.NewestInstant;
import org.arising.storage.Schema;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import static org.arising.kernel.Words.say;

/**
 * Takes a backup while the service serves. The database is copied first and the attachments after it: they are written before
 * any row names them, and never removed. It has its name only once it is whole, checked and on the disk.
 */
public final class Backup {
    static final String DATABASE = "arising.db";
    static final String FILES = "files";
    private static final String PART = ".part-";

    private final DatabaseFile database;
    private final Settings settings;
    private final Path folder;

    /** Of what those settings name, into that folder. */
    public Backup(Settings settings, Path folder) {
        this.database = DatabaseFile.of(settings.database());
        this.settings = settings;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is there; it may lack attachments that were not there, or not sound, before. */
        record Taken(Path place, Manifest manifest) implements Outcome {
            /** Bytes of all that it holds. */
            public long size() {
                return manifest.database().size()
                        + manifest.files().stream().mapToLong(Manifest.Content::size).sum();
            }
        }

        /** There is none, and why. */
        record Refused(String why) implements Outcome {}
    }

    /** Takes one, whose name is that instant. */
    public Outcome take(Instant now) {
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lock(channel);
                    var attachments = Depot.of(settings)) {
                return lock == null ? new Outcome.Refused(say("backup.busy", folder)) : takeAlone(attachments, now);
            }
        } catch (IOException | SQLException fault) {
            return new Outcome.Refused(say("backup.failed", folder, reason(fault)));
        }
    }

    /** A fault that is told in words needs no name; the sentence that it stands in has its own full stop. */
    static String reason(Exception fault) {
        var words = String.valueOf(fault.getMessage()).replaceFirst("\\.$", "");
        return fault.getClass() == IOException.class ? words : fault.getClass().getSimpleName() + ", " + words;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException withinThisProcess) {
            return null;
        }
    }

    private Outcome takeAlone(Depot attachments, Instant now) throws IOException, SQLException {
        if (!database.exists()) {
            return new Outcome.Refused(say("backup.no-database", database.path()));
        }
        for (var left : Folders.within(folder, PART)) {
            Folders.remove(left);
        }
        var needed = Files.size(database.path()) + attachments.all().stream().mapToLong(Depot.Item::size).sum();
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            return new Outcome.Refused(say("backup.full", folder, megabytes(needed), megabytes(free)));
        }
        var part = Files.createDirectory(folder.resolve(PART + Ids.fresh()));
        var finished = false;
        try {
            var manifest = fill(attachments, part, now);
            var faults = BackupCheck.faults(part, manifest);
            if (!faults.isEmpty()) {
                return new Outcome.Refused(say("backup.unsound", faults.getFirst()));
            }
            var place = name(part, now);
            finished = true;
            return new Outcome.Taken(place, manifest);
        } finally {
            if (!finished) {
                Folders.remove(part);
            }
        }
    }

    private static String megabytes(long bytes) {
        return Long.toString((bytes >> 20) + 1);
    }

    private Manifest fill(Depot attachments, Path part, Instant now) throws IOException, SQLException {
        var copy = database.copyTo(part.resolve(DATABASE));
        Instant taken;
        int schema;
        List<String> ends;
        var wanted = new TreeSet<String>();
        try (var connection = copy.reading()) {
            // A clock that was set for a trial may be ahead of this process's.
            var newest = Instants.at(NewestInstant.micros(connection));
            taken = newest.isAfter(now) ? newest : now;
            schema = Schema.version(connection);
            ends = AuditCheck.ends(connection, taken).stream().map(Anchor::line).toList();
            wanted.addAll(Schema.column(connection, "SELECT DISTINCT sha256 FROM stored_file"));
        }
        var named = List.copyOf(wanted);
        attachments.all().forEach(item -> wanted.add(item.sha256()));
        var files = new ArrayList<Manifest.Content>();
        var copies = new Attachments(part.resolve(FILES));
        for (var sha256 : wanted) {
            if (copies.take(attachments, sha256)) {
                files.add(new Manifest.Content(
                        FILES + "/" + Depot.name(sha256), Files.size(copies.place(sha256)), sha256));
            }
        }
        copies.sync();
        var held = files.stream().map(Manifest.Content::sha256).toList();
        var manifest = new Manifest(
                Manifest.FORMAT,
                taken.toString(),
                schema,
                say("backup.key"),
                new Manifest.Content(DATABASE, Files.size(copy.path()), Attachments.sha256(copy.path())),
                files,
                named.stream().filter(sha256 -> !held.contains(sha256)).toList(),
                ends);
        manifest.write(part);
        DatabaseFile.sync(part.resolve(Manifest.NAME));
        DatabaseFile.sync(part);
        return manifest;
    }

    private Path name(Path part, Instant now) throws IOException {
        for (int again = 1; ; again++) {
            var place = folder.resolve(Folders.name(now, again));
            try {
                if (Files.exists(place)) {
                    throw new FileAlreadyExistsException(place.toString());
                }
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                DatabaseFile.sync(folder);
                return place;
            } catch (FileAlreadyExistsException takenWithinThatSecond) {
                if (again > 100) {
                    throw takenWithinThatSecond;
                }
            }
        }
    }
}
