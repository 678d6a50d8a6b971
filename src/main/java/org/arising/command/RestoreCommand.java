package org.arising.command;

import org.arising.backup.Restore;
import org.arising.settings.Settings;
import org.arising.storage.Database;
import org.arising.storage.PostgresDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** {@code restore DIR}: puts a backup back, which needs that nobody uses the database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup back in the place of database and attachments; refuses while the service runs.")
public final class RestoreCommand extends FileCommand {
    @Parameters(paramLabel = "DIR", description = "A backup, or the folder that holds backups: the newest of them.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    /** A command in that environment. */
    public RestoreCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int work(Settings settings, Instant now) {
        if (Database.of(settings.database()) instanceof PostgresDatabase) {
            return refuse(say("restore.server"));
        }
        return switch (new Restore(settings).run(folder, now)) {
            case Restore.Outcome.Refused(var why) -> refuse(why);
            case Restore.Outcome.Restored done -> {
                out().println(say("command.restore.done", done.backup(), done.manifest().taken()));
                done.kept().forEach(kept -> out().println(say("command.restore.kept", kept)));
                out().println(say("command.restore.since", done.manifest().taken()));
                out().println(say("command.restore.outbox", done.sought(), done.held()));
                if (!done.manifest().missing().isEmpty()) {
                    out().println(say("command.restore.missing", done.manifest().missing().size()));
                }
                yield 0;
            }
        };
    }
}
