package org.arising.command;

import org.arising.settings.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code serve}: runs the service until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the service until it is told to end.")
public final class ServeCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** A command in that environment. */
    public ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        return switch (Environment.readForServing(environment)) {
            case Environment.Reading.Faulty(var line) -> {
                spec.commandLine().getErr().println("serve: " + line);
                yield 1;
            }
            case Environment.Reading.Sound(var settings) -> {
                runUntilEnded(Service.start(settings));
                yield 0;
            }
        };
    }

    /** Serves until the process is asked to end, and then ends what is under way. */
    public static void runUntilEnded(AutoCloseable... services) throws InterruptedException {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> {
                    for (var service : services) {
                        try {
                            service.close();
                        } catch (Exception fault) { // AutoCloseable's own signature; the others must still be closed
                            System.err.println("serve: " + ArisingCommand.inOneLine(fault));
                        }
                    }
                    ended.countDown();
                },
                "end"));
        ended.await();
    }
}
