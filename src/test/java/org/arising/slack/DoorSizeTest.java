package org.arising.slack;

import org.arising.testkit.Running;
import org.arising.testkit.ScriptedSlack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

/** The cap on a body, which holds before anything is known about who sends it: 1 MiB. */
class DoorSizeTest {
    private static final int MIB = 1024 * 1024;

    @TempDir
    static Path folder;

    private static ScriptedSlack slack;
    private static Running running;

    @BeforeAll
    static void start() {
        slack = ScriptedSlack.start();
        running = Running.start(folder, slack.api());
    }

    @AfterAll
    static void stop() {
        running.close();
        slack.close();
    }

    private interface Body {
        void to(OutputStream out) throws IOException;
    }

    /** The first line of the answer to a request written by hand. */
    private static String answered(String header, Body body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), running.at("/").getPort())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(("POST /slack/events HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.to(out);
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }
    }

    private static byte[] blanks(int size) {
        var blanks = new byte[size];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    @Test
    void a_length_that_is_announced_too_large_is_refused_before_the_body_comes() throws IOException {
        assertThat(answered("Content-Length: 31457280", out -> {})).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_length_that_does_not_fit_a_number_is_refused() throws IOException {
        assertThat(answered("Content-Length: 3145728000000", out -> {})).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_stream_without_a_length_is_refused_at_the_first_byte_too_many() throws IOException {
        var status = answered("Transfer-Encoding: chunked", out -> {
            // The stream is not ended: the answer comes without waiting for its end.
            out.write((Integer.toHexString(MIB + 1) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(blanks(MIB + 1));
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(status).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_signed_body_is_refused_for_its_size_all_the_same() {
        var large = blanks(MIB + 1);

        assertThat(running.send(running.signed("application/json", large, Instant.now())).statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_of_exactly_one_mebibyte_is_read() {
        var event = "{\"type\":\"event_callback\",\"event\":{\"type\":\"x\"}}".getBytes(StandardCharsets.UTF_8);
        var body = blanks(MIB);
        System.arraycopy(event, 0, body, 0, event.length);

        assertThat(running.send(running.signed("application/json", body, Instant.now())).statusCode()).isEqualTo(200);
    }
}
