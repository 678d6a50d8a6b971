package org.arising.testkit;

import org.arising.command.ServeCommand;
import org.arising.command.Service;
import org.arising.outbox.Step;
import org.arising.outbox.Steps;
import org.arising.settings.Environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code serve} in a process of its own that ends at a step as kill -9 would end it: nothing is closed, undone or said. */
public final class EndingService {
    /** How such a process ends. */
    public static final int ENDED = 137;

    private EndingService() {}

    /** Serves as the environment says, and ends when the step of the first argument is reached so often as the second says. */
    public static void main(String[] arguments) throws InterruptedException {
        var ahead = new AtomicInteger(Integer.parseInt(arguments[1]));
        Steps steps = step -> {
            if (step.name().equals(arguments[0]) && ahead.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(ENDED);
            }
        };
        switch (Environment.readForServing(System.getenv())) {
            case Environment.Reading.Faulty(var line) -> throw new IllegalStateException(line);
            case Environment.Reading.Sound(var settings) -> ServeCommand.runUntilEnded(Service.start(settings, steps));
        }
    }

    /** Starts one. */
    public static Process start(Path folder, Map<String, String> environment, Step step, int time) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                        java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                        EndingService.class.getName(), step.name(), Integer.toString(time)))
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err.txt").toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
