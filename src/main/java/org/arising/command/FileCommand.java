package org.arising.command;

import org.arising.kernel.ServiceClock;
import org.arising.settings.Environment;
import org.arising.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;

/** A command about the database as a file: it brings none to this version, and needs none that can be opened. */
abstract class FileCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    FileCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public final Integer call() {
        return switch (Environment.read(environment)) {
            case Environment.Reading.Faulty(var line) -> misconfigured(line);
            case Environment.Reading.Sound(var settings) -> work(settings, now(settings));
        };
    }

    private static Instant now(Settings settings) {
        var now = settings.now();
        return now == null
                ? ServiceClock.system().instant()
                : ServiceClock.startingAt(now, settings.speed(), Clock.systemUTC()).instant();
    }

    /** Does the work; 0 done, 1 refused. */
    abstract int work(Settings settings, Instant now);

    /** The environment cannot be read. */
    int misconfigured(String line) {
        return refuse(line);
    }

    Map<String, String> environment() {
        return environment;
    }

    /** What the command produces. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** One clear line on standard error. */
    int refuse(String why) {
        spec.commandLine().getErr().println(spec.name() + ": " + why);
        return 1;
    }
}
