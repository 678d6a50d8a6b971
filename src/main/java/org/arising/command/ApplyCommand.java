package org.arising.command;

import io.micronaut.context.ApplicationContext;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.setup.SetupDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** {@code apply SETUP.yaml}: sets every value that the file names, and says what it changed. */
@Command(name = "apply", mixinStandardHelpOptions = true, description = "Sets up committees, organisations and posts from a file, and says what it changed.")
public final class ApplyCommand extends DatabaseCommand {
    @Parameters(paramLabel = "SETUP.yaml", description = "The setup file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--prune", description = "Remove organisations and posts that the file does not name.")
    private boolean prune;

    /** A command in that environment. */
    public ApplyCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int work(ApplicationContext context, WorkspaceId workspace) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            return refuse(say("command.apply.unreadable", file, ArisingCommand.inOneLine(unreadable)));
        }
        var now = context.getBean(ServiceClock.class).instant();
        return switch (context.getBean(SetupDesk.class).apply(workspace, text, prune, now)) {
            case SetupDesk.Result.Refused(var errors) -> {
                errors.forEach(error -> refuse(say("command.apply.error", String.valueOf(file.getFileName()), error)));
                yield 1;
            }
            case SetupDesk.Result.Applied(var changes) -> {
                changes.forEach(out()::println);
                if (changes.isEmpty()) {
                    out().println(say("command.apply.nothing-changed"));
                }
                yield 0;
            }
        };
    }
}
