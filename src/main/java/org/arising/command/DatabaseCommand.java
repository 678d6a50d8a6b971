package org.arising.command;

import io.micronaut.context.ApplicationContext;
import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.settings.Environment;
import org.arising.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;

import static org.arising.kernel.Words.say;

/** A command that works on the database of a workspace and then ends. It may run beside a running service. */
abstract class DatabaseCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--workspace", paramLabel = "T…", description = "Slack's id of the workspace, where there are several.")
    private @Nullable String team;

    DatabaseCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public final Integer call() {
        return switch (Environment.read(environment)) {
            case Environment.Reading.Faulty(var line) -> refuse(line);
            case Environment.Reading.Sound(var settings) -> {
                try (var context = open(settings)) {
                    yield run(context);
                }
            }
        };
    }

    private Integer run(ApplicationContext context) {
        return switch (context.getBean(Workspaces.class).choose(team)) {
            case Workspaces.Choice.Refused(var why) -> refuse(why);
            case Workspaces.Choice.Chosen(var workspace) -> work(context, workspace);
        };
    }

    static ApplicationContext open(Settings settings) {
        var now = settings.now();
        var clock = now == null ? ServiceClock.system() : ServiceClock.startingAt(now, settings.speed(), Clock.systemUTC());
        return ApplicationContext.builder()
                .banner(false)
                .singletons(settings, clock)
                .build()
                .start();
    }

    /** Does the work; 0 done, 1 refused. */
    abstract int work(ApplicationContext context, WorkspaceId workspace);

    /** What the command produces; nothing else goes to standard output. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** One clear line on standard error. */
    int refuse(String why) {
        spec.commandLine().getErr().println(spec.name() + ": " + why);
        return 1;
    }

    /** One clear line on standard error: what was typed cannot be meant. */
    int misused(String why) {
        return refuse(why) + 1;
    }

    /** Something worth a look, on standard error. */
    void note(String words) {
        spec.commandLine().getErr().println(say("command.note", words));
    }

    /** By whom the command's events are. */
    static String actor() {
        return say("command.actor", System.getProperty("user.name", say("command.actor.unknown")));
    }
}
