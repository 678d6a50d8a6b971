package org.arising.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stands between the local Slack and an app in Socket Mode: what the local Slack posts goes into an envelope over the
 * socket, what the app acknowledges comes back as the answer, and calls of the Web API pass through.
 */
public final class SocketBridge implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI api;
    private final HttpServer http;
    private final WebSocketServer socket;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final Semaphore connected = new Semaphore(0);
    private final CountDownLatch listening = new CountDownLatch(1);

    private SocketBridge(URI api) throws IOException {
        this.api = api;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.socket = new Ears();
    }

    /** Starts one before that Web API. */
    public static SocketBridge start(URI api) {
        try {
            var bridge = new SocketBridge(api);
            bridge.socket.setReuseAddr(true);
            bridge.socket.start();
            bridge.http.createContext("/api/", bridge::call);
            bridge.http.createContext("/slack/events", bridge::hear);
            bridge.http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            bridge.http.start();
            if (!bridge.listening.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The socket does not listen");
            }
            return bridge;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The base of the Web API for the app. */
    public URI apiUrl() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/api/");
    }

    /** Where the local Slack posts its requests. */
    public URI requestUrl() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/slack/events");
    }

    /** Waits until the app has connected, or connected again. */
    public void awaitApp() throws InterruptedException {
        if (!connected.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The app did not connect");
        }
    }

    /** Drops every connection, as Slack does now and then. */
    public void drop() {
        socket.getConnections().forEach(each -> each.close(1001, "going away"));
    }

    private void call(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestURI().getPath().substring("/api/".length());
        var body = exchange.getRequestBody().readAllBytes();
        if (method.equals("apps.connections.open")) {
            var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 200, token.equals("Bearer xapp-test")
                    ? "{\"ok\":true,\"url\":\"ws://127.0.0.1:%d/\"}".formatted(socket.getPort())
                    : "{\"ok\":false,\"error\":\"invalid_auth\"}");
            return;
        }
        var passed = HttpRequest.newBuilder(api.resolve(method)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("Content-Type")) {
                passed.header(name, values.getFirst());
            }
        });
        try {
            var answer = client.send(passed.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().firstValue("Retry-After").ifPresent(after -> exchange.getResponseHeaders().set("Retry-After", after));
            answer(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var envelope = JSON.createObjectNode();
        var id = UUID.randomUUID().toString();
        envelope.put("envelope_id", id).put("accepts_response_payload", true);
        if (body.startsWith("{")) {
            envelope.put("type", "events_api").set("payload", JSON.readTree(body));
        } else if (body.startsWith("payload=")) {
            envelope.put("type", "interactive").set("payload", JSON.readTree(decoded(body.substring("payload=".length()))));
        } else {
            var payload = JSON.createObjectNode();
            for (var pair : body.split("&")) {
                var equals = pair.indexOf('=');
                payload.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
            envelope.put("type", "slash_commands").set("payload", payload);
        }
        var acknowledged = new CompletableFuture<String>();
        waiting.put(id, acknowledged);
        socket.broadcast(envelope.toString());
        try {
            answer(exchange, 200, acknowledged.get(3, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException | InterruptedException late) {
            answer(exchange, 504, ""); // Slack would say that the app did not respond
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        client.shutdownNow();
        try {
            socket.stop(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Ears extends WebSocketServer {
        Ears() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onOpen(WebSocket app, ClientHandshake handshake) {
            app.send("{\"type\":\"hello\",\"num_connections\":1}");
            connected.release();
        }

        @Override
        public void onClose(WebSocket app, int code, String reason, boolean remote) {}

        @Override
        public void onMessage(WebSocket app, String message) {
            try {
                var ack = (ObjectNode) JSON.readTree(message);
                var heard = waiting.remove(ack.path("envelope_id").asText());
                if (heard != null) {
                    heard.complete(ack.has("payload") ? ack.get("payload").toString() : "");
                }
            } catch (IOException malformed) {
                throw new IllegalStateException(malformed);
            }
        }

        @Override
        public void onError(WebSocket app, Exception fault) {}

        @Override
        public void onStart() {
            listening.countDown();
        }
    }
}
