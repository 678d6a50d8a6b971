package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An app of a few lines: remembers what it was sent and answers as the test says. */
final class TinyApp implements AutoCloseable {
    record Got(Map<String, String> headers, Content content) {
        byte[] body() {
            return content.bytes();
        }

        String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }

        Map<String, String> form() {
            boolean form = headers.getOrDefault("Content-Type", "").startsWith("application/x-www-form");
            return form ? Http.form(text()) : Map.of();
        }

        JsonNode payload() {
            return Json.parse(form().getOrDefault("payload", text()));
        }
    }

    record Answer(int status, String type, String body, boolean noRetry) {
        Answer(int status, String type, String body) {
            this(status, type, body, false);
        }

        static Answer empty() {
            return new Answer(200, "text/plain", "");
        }

        static Answer json(String body) {
            return new Answer(200, "application/json; charset=utf-8", body.replace('\'', '"'));
        }
    }

    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile Function<Got, Answer> answers = _ -> Answer.empty();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TinyApp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** The newest request that was no event; events come when they like. */
    Got last() {
        return got.stream().filter(each -> !each.form().isEmpty()).reduce((_, later) -> later).orElseThrow();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        Got received = new Got(headers, new Content(exchange.getRequestBody().readAllBytes()));
        Answer answer = answers.apply(received);
        got.add(received);
        if (answer.noRetry()) {
            exchange.getResponseHeaders().set("X-Slack-No-Retry", "1");
        }
        Http.answer(exchange, answer.status(), answer.type(), answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
