package org.arising.story;

import org.HdrHistogram.Histogram;
import org.arising.playground.LocalSlack;
import org.arising.testkit.Jar;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Strangers send 200 bodies of 50 MB, four at once, to the real jar with a heap of 256 MB, while an officer goes on asking for
 * lists. No body is read past its first mebibyte.
 */
@Tag("proof")
@ResourceLock(Story.PROCESS)
class LargeBodiesIT {
    private static final int BODIES = 200;
    private static final int MIB = 1024 * 1024;
    private static final int SIZE = 50 * MIB;
    private static final int A_SECOND = 20;

    @TempDir
    private Path folder;

    @Test
    void two_hundred_unsigned_bodies_of_50_mb_are_survived() throws Exception {
        try (var slack = LocalSlack.start(Town.people())) {
            int port;
            try (var free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            slack.requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
            var environment = new HashMap<String, String>();
            environment.put("ARISING_DB", "jdbc:sqlite:" + folder.resolve("arising.db"));
            environment.put("ARISING_FILES", folder.resolve("files").toString());
            environment.put("ARISING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
            environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
            environment.put("SLACK_BOT_TOKEN", slack.botToken());
            environment.put("SLACK_API_URL", slack.apiUrl().toString());
            environment.put("HOST", "127.0.0.1");
            environment.put("PORT", Integer.toString(port));
            var jar = new Jar(folder, environment);
            assertThat(jar.run("apply", Files.writeString(folder.resolve("setup.yaml"), Town.SETUP).toString()).code()).isZero();
            assertThat(jar.run("import", Seeds.registerFile().toString(), "--committee", "PCC").code()).isZero();
            var serving = jar.start("serve");
            try {
                assertThat(slack.awaits(Town.SOON, now -> !now.calls("auth.test").isEmpty())).isTrue();
                lists(slack, 300);
                var before = lists(slack, 300);
                var atOnce = new Histogram(3);
                var refused = sent(port, 0, slack, atOnce);
                var besideNobody = new Histogram(3);
                var besideUs = new Histogram(3);
                try (var nobody = new Sink()) {
                    sent(nobody.port(), A_SECOND, slack, besideNobody);
                    refused += sent(port, A_SECOND, slack, besideUs);
                }
                var table = """
                        | lists to an officer | lists | p99 |
                        | --- | ---: | ---: |
                        | alone | %d | %.1f ms |
                        | while %d bodies come as fast as they are refused, from the same two processors | %d | %.1f ms |
                        | while %d a second go to a socket that only turns them away | %d | %.1f ms |
                        | while as many a second come here | %d | %.1f ms |

                        Refused: %d of %d. Ratio of the last two: %.2f
                        """.formatted(
                                before.getTotalCount(), p99(before), BODIES, atOnce.getTotalCount(), p99(atOnce), A_SECOND,
                                besideNobody.getTotalCount(), p99(besideNobody), besideUs.getTotalCount(), p99(besideUs),
                                refused, 2 * BODIES, p99(besideUs) / p99(besideNobody));
                Files.writeString(Path.of("target", "large-bodies.md"), table);
                assertThat(refused).as(table).isEqualTo(2 * BODIES);
                assertThat(serving.isAlive()).isTrue();
                assertThat(Files.readString(folder.resolve("err.txt"))).doesNotContain("OutOfMemoryError");
                lists(slack, 10);
            } finally {
                serving.destroy();
                serving.waitFor();
            }
        }
    }

    private static double p99(Histogram took) {
        return took.getValueAtPercentile(99) / 1e3;
    }

    /** How many bodies of strangers were refused there, so many a second or (0) as fast as can be, while an officer asks for lists. */
    private static int sent(int port, int aSecond, LocalSlack slack, Histogram meanwhile) throws Exception {
        var refused = 0;
        try (var strangers = Executors.newScheduledThreadPool(4)) {
            var sending = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < BODIES; i++) {
                sending.add(strangers.schedule(
                        () -> isRefused(port), aSecond == 0 ? 0 : i * 1_000L / aSecond, TimeUnit.MILLISECONDS));
            }
            while (!sending.stream().allMatch(Future::isDone)) {
                meanwhile.add(lists(slack, 5));
            }
            for (var each : sending) {
                refused += each.get() ? 1 : 0;
            }
        }
        return refused;
    }

    /** Reads as much of each body as Arising may, and turns it away: what the strangers cost this machine by themselves. */
    private static final class Sink implements AutoCloseable {
        private final ServerSocket socket;

        Sink() throws IOException {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try (var caller = socket.accept()) {
                    caller.getInputStream().readNBytes(MIB);
                    caller.getOutputStream().write("HTTP/1.1 413 \r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                    // Who leaves in the middle is nobody's loss.
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** Answers to an officer, in microseconds: each is the list itself. */
    private static Histogram lists(LocalSlack slack, int many) {
        var took = new Histogram(3);
        for (int i = 0; i < many; i++) {
            var began = System.nanoTime();
            var list = slack.person("U0CLERK").types("C0PCC", "/actions ongoing MPS");
            took.recordValue((System.nanoTime() - began) / 1_000);
            assertThat(list.text()).startsWith("8 ongoing actions · MPS");
        }
        return took;
    }

    /** Sends a body in chunks, as who hides its length does, for as long as anybody takes it. */
    private static boolean isRefused(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            var head = List.of(
                    "POST /slack/events HTTP/1.1", "Host: here", "Content-Type: application/json", "Transfer-Encoding: chunked", "", "");
            out.write(String.join("\r\n", head).getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[MIB];
            try {
                for (int sent = 0; sent < SIZE; sent += MIB) {
                    out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (SocketException closed) {
                // Nobody takes any more of it: what was answered, if that still arrives, is read below.
                return isRefusal(socket.getInputStream(), true);
            }
            return isRefusal(socket.getInputStream(), false);
        }
    }

    private static boolean isRefusal(InputStream answer, boolean closed) throws IOException {
        try {
            var line = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
            return line.equals("HTTP/1.1 413") || (closed && line.isEmpty());
        } catch (SocketException | SocketTimeoutException gone) {
            return closed;
        }
    }
}
