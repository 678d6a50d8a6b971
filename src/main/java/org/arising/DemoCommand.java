package org.arising;

import org.arising.command.ServeCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

import static org.arising.kernel.Words.say;

/** {@code demo}: the service with a sample committee and a local Slack, on a temporary database. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs Arising with a sample committee and a local Slack in the browser, on a temporary database.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "3030", description = "Port of the page; 0 takes a free one (${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        var demo = Demo.open(port);
        var out = spec.commandLine().getOut();
        out.println(say("demo.place", demo.slack().pageUrl()));
        out.println(say("demo.mail", demo.slack().pageUrl().resolve("mail")));
        out.println(say("demo.begins"));
        out.flush();
        ServeCommand.runUntilEnded(demo);
        return 0;
    }
}
