package org.arising.doctor;

import org.arising.audit.Anchor;
import org.arising.audit.AuditCheck;
import org.arising.backup.Folders;
import org.arising.files.Depot;
import org.arising.kernel.Finding;
import org.arising.settings.Settings;
import org.arising.storage.Database;
import org.arising.storage.DatabaseFile;
import org.arising.storage.PostgresDatabase;
import org.arising.storage.Schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * What is kept: the database, the attachments, the history and the backups. It leaves all as it was: a bucket is tried with an
 * object that goes again.
 */
public final class Disk {
    /** Less than this, or than the database once more, and a day's work or a migration may not fit. */
    private static final long LEAST_FREE = 512L << 20;
    private static final Duration FRESH = Duration.ofHours(36);

    private final Settings settings;
    private final Database database;
    private final boolean whole;
    private final List<Finding> found = new ArrayList<>();

    /** Looks at what those settings name; {@code whole} reads every byte of it. */
    public Disk(Settings settings, boolean whole) {
        this.settings = settings;
        this.database = Database.of(settings.database());
        this.whole = whole;
    }

    /**
     * What was found.
     *
     * @param usable whether the database is there, sound and of this version
     */
    public record Result(List<Finding> found, boolean usable) {}

    /** Looks, with anchors from a log where there are some. */
    public Result look(List<Anchor> anchors, Instant now) {
        free();
        var reached = files();
        var usable = database();
        if (usable) {
            history(anchors, reached);
        }
        backups(now);
        return new Result(List.copyOf(found), usable);
    }

    private void add(boolean well, String about, String words) {
        found.add(new Finding(about, well, words));
    }

    private void free() {
        if (settings.bucket() != null && database instanceof PostgresDatabase) {
            return;
        }
        try {
            // A database of a server has a disk of its own; the attachments are here in any case.
            var folder = existing(database instanceof DatabaseFile file ? file.path() : Path.of(settings.files()).toAbsolutePath());
            var free = Files.getFileStore(folder).getUsableSpace();
            var needed = Math.max(LEAST_FREE, database instanceof DatabaseFile file && file.exists() ? Files.size(file.path()) : 0);
            add(free >= needed, say("doctor.about.disk"), free >= needed
                    ? say("doctor.disk.well", Long.toString(free >> 20), folder)
                    : say("doctor.disk.full", folder, Long.toString(free >> 20), Long.toString(needed >> 20)));
        } catch (IOException fault) {
            add(false, say("doctor.about.disk"), say("doctor.unreadable", database.place(), String.valueOf(fault.getMessage())));
        }
    }

    private static Path existing(Path path) {
        var folder = path;
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    private boolean files() {
        try (var depot = Depot.of(settings)) {
            depot.tryWriting();
            add(true, say("doctor.about.files"), say("doctor.files.well", settings.files()));
            return true;
        } catch (IOException fault) {
            add(false, say("doctor.about.files"), String.valueOf(fault.getMessage()));
            return false;
        }
    }

    private boolean database() {
        var about = say("doctor.about.database");
        if (database instanceof PostgresDatabase) {
            var unreachable = database.faults(true);
            if (!unreachable.isEmpty()) {
                add(false, about, say("storage.unreachable", database.place(), unreachable.getFirst()));
                return false;
            }
        }
        if (!database.exists()) {
            add(true, about, say("doctor.database.none", database.place()));
            return false;
        }
        var faults = database.faults(!whole);
        if (!faults.isEmpty()) {
            add(false, about, say("storage.damaged", database.place(), faults.getFirst()));
            return false;
        }
        var writable = writable();
        if (!writable.isEmpty()) {
            add(false, about, writable);
            return false;
        }
        return switch (database.standing()) {
            case NEWER -> {
                add(false, about, say("storage.newer", Integer.toString(version())));
                yield false;
            }
            case OLDER -> {
                add(true, about, say("doctor.database.older"));
                yield false;
            }
            case CURRENT -> {
                add(true, about, say("doctor.database.well", database.place(), Integer.toString(version())));
                yield true;
            }
        };
    }

    private int version() {
        try (var connection = database.reading()) {
            return Schema.version(connection);
        } catch (SQLException fault) {
            return 0;
        }
    }

    private String writable() {
        try {
            database.tryWriting();
            return "";
        } catch (SQLException fault) {
            return say("doctor.database.unwritable", database.place(), String.valueOf(fault.getMessage()));
        }
    }

    private void history(List<Anchor> anchors, boolean reached) {
        var about = say("doctor.about.history");
        try (var connection = database.reading()) {
            if (!whole) {
                add(true, about, say("doctor.history.unread"));
                return;
            }
            var told = new ArrayList<>(anchors);
            told.addAll(anchorsOfBackups());
            var result = AuditCheck.check(connection, told);
            result.faults().forEach(fault -> add(false, about, say("doctor.history.wrong", fault)));
            if (result.faults().isEmpty()) {
                add(true, about, say("doctor.history.well", result.events(), told.size()));
            }
            // What lies in a folder that cannot be written can still be read.
            if (reached || settings.bucket() == null) {
                attachments(Schema.column(connection, "SELECT DISTINCT sha256 FROM stored_file"));
            }
        } catch (SQLException fault) {
            add(false, about, say("storage.damaged", database.place(), String.valueOf(fault.getMessage())));
        }
    }

    private void attachments(List<String> named) {
        var about = say("doctor.about.files");
        try (var depot = Depot.of(settings)) {
            var missing = new ArrayList<String>();
            for (var sha256 : named) {
                if (!depot.isSound(sha256)) {
                    missing.add(sha256);
                }
            }
            add(missing.isEmpty(), about, missing.isEmpty()
                    ? say("doctor.files.sound", named.size())
                    : say("doctor.files.missing", missing.size(), missing.getFirst()));
        } catch (IOException fault) {
            add(false, about, String.valueOf(fault.getMessage()));
        }
    }

    private List<Anchor> anchorsOfBackups() {
        var folder = settings.backup();
        try {
            return folder == null || !Files.isDirectory(Path.of(folder)) ? List.of() : Folders.anchors(Path.of(folder));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void backups(Instant now) {
        var about = say("doctor.about.backup");
        if (database instanceof PostgresDatabase) {
            add(true, about, say("doctor.backup.server"));
            return;
        }
        var folder = settings.backup();
        if (folder == null) {
            add(true, about, say("doctor.backup.off"));
            return;
        }
        try {
            var newest = Files.isDirectory(Path.of(folder)) ? Folders.newest(Path.of(folder)).orElse(null) : null;
            if (newest == null) {
                add(false, about, say("doctor.backup.none", folder));
            } else if (!newest.missing().isEmpty()) {
                add(false, about, say("backup.lacks", folder, newest.missing().size()));
            } else if (Instant.parse(newest.taken()).isBefore(now.minus(FRESH))) {
                add(false, about, say("doctor.backup.old", newest.taken(), folder));
            } else {
                add(true, about, say("backup.state.taken", newest.taken()));
            }
        } catch (IOException fault) {
            add(false, about, say("doctor.unreadable", folder, String.valueOf(fault.getMessage())));
        }
    }
}
