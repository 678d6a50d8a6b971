package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The page's doors: its static files, the state it draws, and the deeds of the chosen person. */
final class PlaygroundPage {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' https: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String JSON = "application/json; charset=utf-8";
    /** Files that cannot do anything where they are shown. */
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "text/plain");
    private static final long POLL_SECONDS = 25;

    private final LocalSlack slack;
    private final PageState state;
    private final PageDeeds deeds;

    PlaygroundPage(LocalSlack slack) {
        this.slack = slack;
        this.state = new PageState(slack);
        this.deeds = new PageDeeds(slack);
    }

    void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST") && path.startsWith("/page/")) {
            act(exchange, path.substring("/page/".length()));
        } else if (path.startsWith("/page/file/")) {
            file(exchange, path.substring("/page/file/".length()));
        } else if (path.startsWith("/page/sample/")) {
            sample(exchange, path.substring("/page/sample/".length()));
        } else if (path.startsWith("/page/")) {
            look(exchange, path.substring("/page/".length()));
        } else {
            serve(exchange, path.equals("/") ? "index.html" : path.substring(1));
        }
    }

    private void look(HttpExchange exchange, String what) {
        Map<String, String> asked = query(exchange);
        String me = asked.getOrDefault("as", "");
        Optional<ObjectNode> answer = switch (what) {
            case "state" -> Optional.of(state.of(me, asked.getOrDefault("channel", "")));
            case "log" -> Optional.of(state.log());
            case "guide" -> Optional.of(state.guide());
            case "events" -> Optional.of(Json.object()
                    .put("count", slack.team().watch.next(Long.parseLong(asked.getOrDefault("after", "0")), POLL_SECONDS)));
            default -> Optional.empty();
        };
        if (answer.isPresent()) {
            Http.answer(exchange, 200, JSON, Json.write(answer.get()));
        } else {
            Http.answer(exchange, 404, "text/plain", "no such thing");
        }
    }

    private void act(HttpExchange exchange, String what) throws IOException {
        // A header of one's own cannot be sent across origins unasked, so no other web page can act here.
        if (Http.header(exchange, "X-Playground").isEmpty()) {
            Http.answer(exchange, 403, "text/plain", "the header X-Playground is missing");
            return;
        }
        byte[] body = Http.body(exchange);
        ObjectNode answer = what.equals("uploads")
                ? deeds.upload(query(exchange), body)
                : deeds.act(what, Json.parse(new String(body, StandardCharsets.UTF_8)));
        JsonNode status = answer.remove("status");
        Http.answer(exchange, status == null ? 200 : status.asInt(), JSON, Json.write(answer));
    }

    private void file(HttpExchange exchange, String id) {
        StoredFile file = slack.team().watch.reads(() -> slack.team().files.get(id));
        if (file == null) {
            Http.answer(exchange, 404, "text/plain", "no such file");
            return;
        }
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        boolean shown = query(exchange).containsKey("show") && SHOWN.contains(file.mimetype());
        exchange.getResponseHeaders()
                .set("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
        Http.answer(exchange, 200, file.mimetype(), file.content().bytes());
    }

    private void sample(HttpExchange exchange, String name) {
        slack.team().guide.samples().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        sample -> Http.answer(exchange, 200, "text/plain; charset=utf-8", sample.content()),
                        () -> Http.answer(exchange, 404, "text/plain", "no such sample"));
    }

    private static void serve(HttpExchange exchange, String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        boolean plain = name.matches("[a-z-]+\\.[a-z]+");
        try (InputStream content = plain ? PlaygroundPage.class.getResourceAsStream("/playground/" + name) : null) {
            if (content == null || type == null) {
                Http.answer(exchange, 404, "text/plain", "no such page");
            } else {
                Http.answer(exchange, 200, type, content.readAllBytes());
            }
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? Map.of() : Http.form(query);
    }
}
