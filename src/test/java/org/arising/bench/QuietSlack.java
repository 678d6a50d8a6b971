package org.arising.bench;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A Slack that says who its users are and takes everything else without a word. */
final class QuietSlack implements AutoCloseable {
    private static final Pattern TRIGGER = Pattern.compile("trigger_id=([^&]+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Long> opened = new ConcurrentHashMap<>();

    QuietSlack() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var answer = answer(path, team(exchange.getRequestHeaders().getFirst("Authorization"))).getBytes(StandardCharsets.UTF_8);
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.endsWith("/views.open") || path.endsWith("/views.push")) {
                var trigger = TRIGGER.matcher(body);
                opened.put(trigger.find() ? trigger.group(1) : "none", System.nanoTime());
            }
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    /** The team to which a token belongs, as {@link Loaded#install} names it; the bench's own where the token names none. */
    private static String team(@Nullable String bearer) {
        var named = bearer == null ? "" : bearer.replace("Bearer xoxb-", "");
        return named.startsWith("T0") ? named : "T0BENCH";
    }

    private String answer(String path, String team) {
        return switch (path) {
            case "/api/files.getUploadURLExternal" -> "{\"ok\":true,\"upload_url\":\"%supload\",\"file_id\":\"F0BENCH\"}".formatted(api());
            case "/api/files.completeUploadExternal" -> "{\"ok\":true,\"files\":[{\"id\":\"F0BENCH\"}]}";
            case "/api/files.info" -> "{\"ok\":true,\"file\":{\"id\":\"F0BENCH\",\"mimetype\":\"image/png\"}}";
            case "/api/auth.test" -> "{\"ok\":true,\"team_id\":\"%s\",\"team\":\"Bench\",\"user_id\":\"U0BOT\"}".formatted(team);
            case "/api/users.info" -> "{\"ok\":true,\"user\":{\"id\":\"U0CLERK\",\"team_id\":\"%s\"}}".formatted(team);
            default -> "{\"ok\":true,\"channel\":\"C0PCC\",\"ts\":\"1.000001\"}";
        };
    }

    /** When each trigger was used, by {@link System#nanoTime}. */
    Map<String, Long> opened() {
        return opened;
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
