package org.arising.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands between the local Slack and the app. It hands on what Slack sends, or holds it back, and delivers what it held as
 * often, as late and in whatever order it is told to, signed anew each time as Slack signs what it sends again.
 */
public final class Postman implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Town town;
    private final List<URI> doors = new CopyOnWriteArrayList<>();
    private final AtomicInteger delivered = new AtomicInteger();
    private final List<Letter> held = new ArrayList<>();
    private boolean holding;

    private Postman(Town town, HttpServer server) {
        this.town = town;
        this.server = server;
        doors.add(door(town.port()));
        server.createContext("/", this::receive);
        server.setExecutor(threads);
    }

    /** What Slack sent: a command, a click, a submission or an event, word for word. */
    public record Letter(String type, String body) {}

    /** What the app answered to a delivery. */
    public record Receipt(int status, String body) {
        /** Taken, with nothing to add: a form closes. */
        public boolean isPlain() {
            return status == 200 && (body.isEmpty() || body.equals("{}"));
        }
    }

    private static URI door(int port) {
        return URI.create("http://127.0.0.1:" + port + "/slack/events");
    }

    /** Delivers to that replica too, in turns. */
    public void delivers(int port) {
        doors.add(door(port));
    }

    /** Takes over what the town's Slack sends. */
    public static Postman of(Town town) {
        try {
            var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            var postman = new Postman(town, HttpServer.create(new InetSocketAddress(loopback, 0), 0));
            postman.server.start();
            town.slack().requestUrl(URI.create("http://127.0.0.1:" + postman.server.getAddress().getPort() + "/"));
            return postman;
        } catch (IOException taken) {
            throw new java.io.UncheckedIOException(taken);
        }
    }

    /** Does something in Slack and holds the so many letters that it sends; what the app's own posts bring about passes. */
    public List<Letter> holds(int letters, Runnable deed) {
        synchronized (held) {
            holding = true;
        }
        deed.run();
        var all = town.slack().awaits(Town.SOON, now -> {
            synchronized (held) {
                return held.size() >= letters;
            }
        });
        synchronized (held) {
            holding = false;
            var kept = List.copyOf(held);
            held.clear();
            if (!all || kept.size() != letters) {
                throw new AssertionError("%d letters were to be held, but %s".formatted(letters, kept));
            }
            return kept;
        }
    }

    /**
     * Delivers a letter.
     *
     * @param retry how often it was sent before; Slack says so in a header
     * @param age seconds ago at which it was signed; the same age within a second is the same signature
     */
    public Receipt deliver(Letter letter, int retry, int age) {
        var timestamp = Long.toString(Instant.now().getEpochSecond() - age);
        var request = HttpRequest.newBuilder(doors.get(delivered.getAndIncrement() % doors.size()))
                .header("Content-Type", letter.type())
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, letter.body()))
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()));
        if (retry > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(retry)).header("X-Slack-Retry-Reason", "http_timeout");
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Receipt(answer.statusCode(), answer.body());
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private String signature(String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(town.slack().signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var letter = new Letter(exchange.getRequestHeaders().getFirst("Content-Type"), body);
            if (isHeld(letter)) {
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            var receipt = deliver(letter, 0, 0);
            var answer = receipt.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(receipt.status(), answer.length == 0 ? -1 : answer.length);
            if (answer.length > 0) {
                exchange.getResponseBody().write(answer);
            }
        }
    }

    private boolean isHeld(Letter letter) {
        var ofTheApp = letter.body().startsWith("{") && letter.body().contains("\"bot_id\"");
        synchronized (held) {
            if (holding && !ofTheApp) {
                held.add(letter);
            }
            return holding && !ofTheApp;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
