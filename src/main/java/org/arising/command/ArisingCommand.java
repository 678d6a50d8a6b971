package org.arising.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import static org.arising.kernel.Words.say;

/** The command that holds the others. */
@Command(
        name = "arising",
        mixinStandardHelpOptions = true,
        versionProvider = ArisingCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps every action arising from a committee's meetings until it is answered.")
public final class ArisingCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), say("command.none"));
    }

    /** What went wrong, in one line: the innermost message, since that names the thing. */
    public static String inOneLine(Throwable fault) {
        var innermost = fault;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        var message = innermost.getMessage();
        return (message == null ? innermost.getClass().getSimpleName() : message).replaceAll("\\s*\\n\\s*", " ");
    }

    /** The version in the jar's manifest. */
    static final class Version implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = ArisingCommand.class.getPackage().getImplementationVersion();
            return new String[] {"arising " + (version == null ? say("command.version.source") : version)};
        }
    }
}
