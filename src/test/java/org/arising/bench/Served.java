package org.arising.bench;

import org.arising.testkit.Databases;
import org.arising.testkit.Jar;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A program in a process of its own, started as an operator starts it, that answers requests of Slack. */
record Served(Process process, URI address, Path folder, Duration start) implements AutoCloseable {
    /** As in the image. */
    static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_END = Duration.ofMinutes(4);

    /** The jar over what a folder holds, for one workspace. */
    static Served arising(Path folder, QuietSlack slack, String... options) throws Exception {
        return arising(folder, folder, slack, Map.of("SLACK_BOT_TOKEN", "xoxb-bench"), options);
    }

    /** The same for all that have installed it. */
    static Served ofAll(Path folder, QuietSlack slack) throws Exception {
        return ofAll(folder, folder, slack);
    }

    /** The same of a replica, over the database of another folder. */
    static Served ofAll(Path folder, Path database, QuietSlack slack) throws Exception {
        return arising(folder, database, slack, Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "bench"));
    }

    private static Served arising(Path folder, Path database, QuietSlack slack, Map<String, String> tokens, String... options)
            throws Exception {
        var port = Jar.freePort();
        var line = new ArrayList<>(List.of(options));
        line.addAll(List.of("-jar", Path.of("target", "arising.jar").toAbsolutePath().toString(), "serve"));
        var environment = new HashMap<>(tokens);
        environment.putAll(Map.of(
                "ARISING_DB", Databases.url(database),
                "ARISING_FILES", database.resolve("files").toString(),
                "ARISING_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                "SLACK_SIGNING_SECRET", BareBolt.SECRET,
                "SLACK_API_URL", slack.api().toString(),
                "HOST", "127.0.0.1",
                "PORT", Integer.toString(port)));
        return start(folder, line, port, environment);
    }

    /** Bolt's own servlet. */
    static Served bolt(Path folder) throws Exception {
        var port = Jar.freePort();
        var line = List.of("-cp", System.getProperty("java.class.path"), BareBolt.class.getName(), Integer.toString(port));
        return start(Files.createDirectories(folder), line, port, Map.of());
    }

    private static Served start(Path folder, List<String> line, int port, Map<String, String> environment) throws Exception {
        var whole = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        whole.addAll(OPTIONS);
        whole.addAll(line);
        var builder = new ProcessBuilder(whole)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(environment);
        var began = System.nanoTime();
        var process = builder.start();
        while (!isUp(port)) {
            assertThat(process.isAlive()).as("%s: %s", line, Files.readString(folder.resolve("err.txt"))).isTrue();
            assertThat(System.nanoTime() - began).as("a start").isLessThan(LONGEST_START.toNanos());
            TimeUnit.MILLISECONDS.sleep(5);
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Served(process, URI.create("http://127.0.0.1:" + port + "/slack/events"), folder, took);
    }

    /** It answers whatever it is asked. */
    private static boolean isUp(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() > 0 && connection.getResponseCode() != 503;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** MiB of memory that are really taken. */
    double resident() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum() / 1024.0;
        }
    }

    /** Tells it to end, and waits until it has written what it is to leave behind. */
    void end() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
