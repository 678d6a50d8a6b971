package org.arising.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A Web API that answers from a script, method by method, and records what it was asked. */
public final class ScriptedSlack implements AutoCloseable {
    /** The team whose token it knows. */
    public static final String TEAM = "T0HOME";

    private final HttpServer server;
    private final Map<String, Queue<Reply>> next = new ConcurrentHashMap<>();
    private final Map<String, Reply> always = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A call as it came in: a form's fields are decoded. */
    public record Asked(String method, Map<String, String> fields, String authorization) {}

    /** What a call is answered with. */
    public interface Reply {
        /** Answers it. */
        void to(HttpExchange exchange) throws IOException;
    }

    private ScriptedSlack(HttpServer server) {
        this.server = server;
    }

    /** On a free port. */
    public static ScriptedSlack start() {
        return on(0);
    }

    /** On that port, as after a restart. */
    public static ScriptedSlack on(int port) {
        try {
            var slack = new ScriptedSlack(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50));
            slack.usual();
            slack.server.createContext("/api/", slack::handle);
            slack.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            slack.server.start();
            return slack;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void usual() {
        always("auth.test", ok("\"team_id\":\"" + TEAM + "\",\"team\":\"Home\",\"user_id\":\"U0BOT\",\"bot_id\":\"B0BOT\""));
        always("users.info", ok("\"user\":{\"id\":\"U0CLERK\",\"team_id\":\"" + TEAM + "\"}"));
        always("views.open", ok("\"view\":{\"id\":\"V1\"}"));
        always("conversations.open", ok("\"channel\":{\"id\":\"D0DIRECT\"}"));
        always("conversations.history", ok("\"messages\":[]"));
        always("chat.postMessage", ok("\"channel\":\"C0MPS\",\"ts\":\"1664784000.000100\""));
        always("chat.update", ok("\"channel\":\"C0MPS\",\"ts\":\"1664784000.000100\""));
    }

    /** The next call of that method, once, before what is usual. */
    public void next(String method, Reply reply) {
        next.computeIfAbsent(method, any -> new ConcurrentLinkedQueue<>()).add(reply);
    }

    /** Every call of that method that nothing else was scripted for. */
    public void always(String method, Reply reply) {
        always.put(method, reply);
    }

    /** {@code {"ok":true, …}} with these members. */
    public static Reply ok(String members) {
        return body(200, "application/json", "{\"ok\":true" + (members.isEmpty() ? "" : "," + members) + "}");
    }

    /** {@code {"ok":false, …}} with that word. */
    public static Reply no(String code) {
        return body(200, "application/json", "{\"ok\":false,\"error\":\"" + code + "\"}");
    }

    /** A status, a content type and a body, whatever they are. */
    public static Reply body(int status, String contentType, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Too fast: 429 with {@code Retry-After}. */
    public static Reply tooFast(int seconds) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
            body(429, "application/json", "{\"ok\":false,\"error\":\"ratelimited\"}").to(exchange);
        };
    }

    /** The connection ends before any answer. */
    public static Reply reset() {
        return HttpExchange::close;
    }

    /** The connection ends in the middle of the answer. */
    public static Reply brokenOff(String begun) {
        return exchange -> {
            var bytes = begun.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length + 100L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestURI().getPath().substring("/api/".length());
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            asked.add(new Asked(method, fields(body), authorization));
            var scripted = next.getOrDefault(method, new ArrayDeque<>()).poll();
            var reply = scripted != null ? scripted : always.getOrDefault(method, no("unknown_method"));
            reply.to(exchange);
        }
    }

    private static Map<String, String> fields(String body) {
        var fields = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return Map.copyOf(fields);
    }

    /** Calls of that method, in order. */
    public List<Asked> asked(String method) {
        return asked.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Base of its Web API. */
    public URI api() {
        return URI.create("http://127.0.0.1:" + port() + "/api/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
