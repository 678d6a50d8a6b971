package org.arising.backup;

import org.arising.storage.DatabaseFile;
import org.arising.storage.Schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/** Whether a backup is what its manifest says, read from the disk again. */
public final class BackupCheck {
    private BackupCheck() {}

    /** What is wrong with it, a line each; empty where it can be put back. */
    public static List<String> faults(Path folder, Manifest manifest) {
        var faults = new ArrayList<String>();
        if (manifest.format() != Manifest.FORMAT) {
            return List.of(say("backup.check.format", Integer.toString(manifest.format())));
        }
        Stream.concat(Stream.of(manifest.database()), manifest.files().stream())
                .map(each -> fault(folder, each))
                .filter(line -> !line.isEmpty())
                .forEach(faults::add);
        if (faults.isEmpty()) {
            var copy = new DatabaseFile(folder.resolve(manifest.database().name()));
            copy.faults(false).forEach(line -> faults.add(say("backup.check.database", line)));
            if (faults.isEmpty()) {
                agreement(copy, manifest, faults);
            }
        }
        return faults;
    }

    private static String fault(Path folder, Manifest.Content content) {
        var file = folder.resolve(content.name()).normalize();
        try {
            if (!file.startsWith(folder)) {
                return say("backup.check.outside", content.name());
            }
            if (!Files.isRegularFile(file)) {
                return say("backup.check.gone", content.name());
            }
            return Files.size(file) == content.size() && Attachments.sha256(file).equals(content.sha256())
                    ? ""
                    : say("backup.check.changed", content.name());
        } catch (IOException unreadable) {
            return say("backup.check.unreadable", content.name(), String.valueOf(unreadable.getMessage()));
        }
    }

    /** Every file that the database names is there, or is named as missing. */
    private static void agreement(DatabaseFile copy, Manifest manifest, List<String> faults) {
        var held = new HashSet<>(manifest.missing());
        manifest.files().forEach(file -> held.add(file.sha256()));
        try (var connection = copy.reading()) {
            Schema.column(connection, "SELECT DISTINCT sha256 FROM stored_file").stream()
                    .filter(named -> !held.contains(named))
                    .forEach(named -> faults.add(say("backup.check.gone", named)));
            if (Schema.version(connection) != manifest.schema()) {
                faults.add(say("backup.check.schema", Integer.toString(manifest.schema())));
            }
        } catch (SQLException fault) {
            faults.add(say("backup.check.database", String.valueOf(fault.getMessage())));
        }
    }
}
