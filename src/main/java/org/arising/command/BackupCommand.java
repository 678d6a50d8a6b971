package org.arising.command;

import org.arising.backup.Backup;
import org.arising.backup.Folders;
import org.arising.settings.Settings;
import org.arising.storage.Database;
import org.arising.storage.PostgresDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** {@code backup DIR}: copies the database and the attachments into a dated folder, while the service serves. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies database and attachments into a new dated folder, checked, while the service serves.")
public final class BackupCommand extends FileCommand {
    @Parameters(paramLabel = "DIR", description = "The folder that holds the backups.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--keep", paramLabel = "N", description = "Remove older backups, but for the newest N that lack nothing.")
    private @Nullable Integer keep;

    /** A command in that environment. */
    public BackupCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int work(Settings settings, Instant now) {
        if (keep != null && keep < 1) {
            return refuse(say("command.backup.keep", keep)) + 1;
        }
        if (Database.of(settings.database()) instanceof PostgresDatabase) {
            return refuse(say("backup.server"));
        }
        return switch (new Backup(settings, folder).take(now)) {
            case Backup.Outcome.Refused(var why) -> refuse(why);
            case Backup.Outcome.Taken taken -> tell(taken);
        };
    }

    private int tell(Backup.Outcome.Taken taken) {
        out().println(say("command.backup.taken", taken.place(), taken.manifest().files().size(), (taken.size() >> 20) + 1));
        out().println(say("backup.key"));
        var missing = taken.manifest().missing();
        if (!missing.isEmpty()) {
            return refuse(say("backup.lacks", taken.place(), missing.size()));
        }
        return keep == null ? 0 : rotate(keep);
    }

    private int rotate(int most) {
        try {
            Folders.rotate(folder, most).forEach(removed -> out().println(say("command.backup.removed", removed)));
            return 0;
        } catch (IOException fault) {
            return refuse(say("backup.failed", folder, ArisingCommand.inOneLine(fault)));
        }
    }
}
