package org.arising.bench;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A Slack that says who its users are and takes everything else without a word. */
final class QuietSlack implements AutoCloseable {
    private final HttpServer server;

    QuietSlack() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", exchange -> {
            var answer = answer(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    private static String answer(String path) {
        return switch (path) {
            case "/api/auth.test" -> "{\"ok\":true,\"team_id\":\"T0BENCH\",\"team\":\"Bench\",\"user_id\":\"U0BOT\"}";
            case "/api/users.info" -> "{\"ok\":true,\"user\":{\"id\":\"U0CLERK\",\"team_id\":\"T0BENCH\"}}";
            default -> "{\"ok\":true,\"channel\":\"C0PCC\",\"ts\":\"1.000001\"}";
        };
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
