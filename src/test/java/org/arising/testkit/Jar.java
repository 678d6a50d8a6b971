package org.arising.testkit;

import org.arising.playground.LocalSlack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar that was built, run as a process of its own. */
public final class Jar {
    private static final Path JAR = Path.of("target/arising.jar").toAbsolutePath();

    private final Map<String, String> environment;
    private final Path folder;
    private final List<String> options;

    /** The jar with that environment, its output in that folder. */
    public Jar(Path folder, Map<String, String> environment) {
        this(folder, environment, List.of());
    }

    private Jar(Path folder, Map<String, String> environment, List<String> options) {
        this.environment = new HashMap<>(environment);
        this.folder = folder;
        this.options = options;
    }

    /** How {@code serve} runs beside that Slack, with its records in that folder, from that instant on. */
    public static Map<String, String> beside(LocalSlack slack, int port, Path home, String now) {
        var environment = new HashMap<String, String>();
        environment.put("ARISING_DB", "jdbc:sqlite:" + home.resolve("arising.db"));
        environment.put("ARISING_FILES", home.resolve("files").toString());
        environment.put("ARISING_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        environment.put("ARISING_NOW", now);
        environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
        environment.put("SLACK_BOT_TOKEN", slack.botToken());
        environment.put("SLACK_API_URL", slack.apiUrl().toString());
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", Integer.toString(port));
        return environment;
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The same, started with more options of the virtual machine. */
    public Jar with(String... options) {
        return new Jar(folder, environment, List.of(options));
    }

    /** How a command ended. */
    public record Ended(int code, String out, String err) {}

    /** Starts a command and leaves it running. */
    public Process start(String... command) {
        var line = Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                        options,
                        List.of("-jar", JAR.toString()),
                        List.of(command))
                .flatMap(List::stream)
                .toList();
        try {
            return started(line);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Process started(List<String> line) throws IOException {
        var builder = new ProcessBuilder(line)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err.txt").toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs a command to its end. */
    public Ended run(String... command) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("err.txt"));
        var process = start(command);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It did not end: " + List.of(command));
        }
        return new Ended(
                process.exitValue(),
                Files.readString(folder.resolve("out.txt")),
                Files.readString(folder.resolve("err.txt")));
    }
}
