package org.arising;

import org.arising.command.ApplyCommand;
import org.arising.command.ArisingCommand;
import org.arising.command.BackupCommand;
import org.arising.command.ChosenLanguage;
import org.arising.command.DoctorCommand;
import org.arising.command.ExportCommand;
import org.arising.command.ImportCommand;
import org.arising.command.MoveCommand;
import org.arising.command.ReportCommand;
import org.arising.command.RestoreCommand;
import org.arising.command.ServeCommand;
import picocli.CommandLine;

import java.util.Map;

/** The command line: {@code java -jar arising.jar COMMAND}. */
public final class Arising {
    private Arising() {}

    /** Runs one command and ends with its exit code: 0 done, 1 refused or failed, 2 bad usage. */
    public static void main(String[] args) {
        System.exit(run(System.getenv(), args));
    }

    /** Runs one command in an environment. */
    static int run(Map<String, String> environment, String... args) {
        // Pictures are drawn where there is no screen.
        System.setProperty("java.awt.headless", "true");
        if (ChosenLanguage.choose(environment) instanceof ChosenLanguage.Choice.Refused(var line)) {
            System.err.println(line);
            return 1;
        }
        return new CommandLine(new ArisingCommand())
                .addSubcommand(new ServeCommand(environment))
                .addSubcommand(new DemoCommand())
                .addSubcommand(new ApplyCommand(environment))
                .addSubcommand(new ImportCommand(environment))
                .addSubcommand(new ExportCommand(environment))
                .addSubcommand(new ReportCommand(environment))
                .addSubcommand(new BackupCommand(environment))
                .addSubcommand(new RestoreCommand(environment))
                .addSubcommand(new MoveCommand(environment))
                .addSubcommand(new DoctorCommand(environment))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((fault, line, parsed) -> {
                    line.getErr().println(line.getCommandName() + ": " + ArisingCommand.inOneLine(fault));
                    return 1;
                })
                .execute(args);
    }
}
