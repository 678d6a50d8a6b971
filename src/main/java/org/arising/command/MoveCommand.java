package org.arising.command;

import org.arising.backup.MoveTo;
import org.arising.settings.Settings;
import org.arising.storage.Database;
import org.arising.storage.DatabaseFile;
import org.arising.storage.PostgresDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** {@code migrate-to}: moves an installation from SQLite to PostgreSQL. */
@Command(
        name = "migrate-to",
        mixinStandardHelpOptions = true,
        description = "Moves what the SQLite database holds into an empty PostgreSQL database; refuses while the service runs.")
public final class MoveCommand extends FileCommand {
    @Parameters(paramLabel = "URL", description = "The database to move to: jdbc:postgresql://HOST/NAME?user=USER&password=PASSWORD")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String url;

    /** A command in that environment. */
    public MoveCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int work(Settings settings, Instant now) {
        if (!url.startsWith(Database.POSTGRES)) {
            return refuse(say("move.url", url.replaceAll("\\?.*", ""))) + 1;
        }
        if (!(Database.of(settings.database()) instanceof DatabaseFile file)) {
            return refuse(say("move.from-server"));
        }
        return switch (new MoveTo(file, new PostgresDatabase(url)).run()) {
            case MoveTo.Outcome.Refused(var why) -> refuse(why);
            case MoveTo.Outcome.Moved(var tables, var rows, var events) -> {
                out().println(say("command.move.done", rows, tables, events));
                out().println(say("command.move.next", new PostgresDatabase(url).place(), settings.files()));
                yield 0;
            }
        };
    }
}
