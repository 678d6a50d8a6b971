package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the app is installed: the page on which somebody allows it, and {@code oauth.v2.access}, which gives a token for a code. */
final class OAuth {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Set<String> SECRET = Set.of("access_token", "client_secret", "code");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title><link rel="stylesheet" href="/letters.css"></head>
            <body><main><h1>%1$s</h1>%2$s</main></body></html>
            """;

    /**
     * How the app is offered to workspaces, as in its settings.
     *
     * @param redirect where people come back to
     */
    record Offer(String clientId, String secret, URI redirect) {}

    private record Code(Set<String> scopes, Instant issued, boolean used) {}

    private final Team team;
    private final Tokens tokens;
    private final Map<String, Code> codes = new HashMap<>();
    private volatile @Nullable Offer offer;

    OAuth(Team team, Tokens tokens) {
        this.team = team;
        this.tokens = tokens;
    }

    void offers(Offer given) {
        offer = given;
    }

    /** The page: asked for with what the app wants, answered by pressing a button. */
    void handle(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> asked = Http.form(query == null ? "" : query);
        Set<String> scopes = scopes(asked.getOrDefault("scope", ""));
        Offer offered = offer;
        String trouble = offered == null || !offered.clientId().equals(asked.get("client_id"))
                ? "Invalid client_id parameter"
                : trouble(offered, asked, scopes);
        if (offered == null || !trouble.isEmpty()) {
            Http.answer(exchange, 200, HTML, PAGE.formatted("Something went wrong", "<p>" + Http.escaped(trouble) + "</p>"));
        } else if (exchange.getRequestMethod().equals("POST")) {
            boolean allowed = Http.form(new String(Http.body(exchange), StandardCharsets.UTF_8)).containsKey("allow");
            String told = allowed ? "code=" + issue(scopes) : "error=access_denied";
            exchange.getResponseHeaders().set("Location", "%s?%s&state=%s".formatted(
                    offered.redirect(), told, URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8)));
            Http.answer(exchange, 302, "text/plain", "");
        } else {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self' "
                    + offered.redirect().resolve("/") + "; base-uri 'none'; frame-ancestors 'none'");
            Http.answer(exchange, 200, HTML, PAGE.formatted(
                    Http.escaped("%s wants to be installed in %s".formatted(team.options.app().name(), team.options.teamName())),
                    """
                    <p>It asks for:</p><ul>%s</ul>
                    <form method="post"><button name="allow" value="1">Allow</button> <button name="cancel" value="1">Cancel</button></form>
                    """.formatted(scopes.stream().map(scope -> "<li>" + Http.escaped(scope) + "</li>").collect(Collectors.joining()))));
        }
    }

    private static String trouble(Offer offered, Map<String, String> asked, Set<String> scopes) {
        String redirect = asked.getOrDefault("redirect_uri", offered.redirect().toString());
        if (!redirect.equals(offered.redirect().toString())) {
            return "redirect_uri did not match any configured URIs. Passed URI: " + redirect;
        }
        return scopes.isEmpty() || !AppSetup.ALL_SCOPES.containsAll(scopes) ? "Invalid permissions requested" : "";
    }

    private String issue(Set<String> scopes) {
        return team.watch.changes(() -> {
            String code = team.ids.next("code-");
            codes.put(code, new Code(scopes, team.options.realTime().instant(), false));
            return code;
        });
    }

    /** Gives the app's token for a code: once, and within ten minutes. */
    ObjectNode access(Call call) {
        Offer offered = offer;
        if (offered == null || !offered.clientId().equals(call.text("client_id"))) {
            throw new ApiError("invalid_client_id");
        }
        if (!offered.secret().equals(call.text("client_secret"))) {
            throw new ApiError("bad_client_secret");
        }
        if (call.has("redirect_uri") && !call.text("redirect_uri").equals(offered.redirect().toString())) {
            throw new ApiError("bad_redirect_uri");
        }
        Code code = codes.get(call.text("code"));
        if (code == null || team.options.realTime().instant().isAfter(code.issued().plus(LIFE))) {
            throw new ApiError("invalid_code");
        }
        if (code.used()) {
            throw new ApiError("code_already_used");
        }
        codes.put(call.text("code"), new Code(code.scopes(), code.issued(), true));
        team.options = team.options.with(team.options.app().with(code.scopes()));
        tokens.refuse("");
        return granted(code.scopes());
    }

    private ObjectNode granted(Set<String> scopes) {
        AppSetup app = team.options.app();
        ObjectNode answer = Call.ok()
                .put("app_id", app.appId())
                .put("token_type", "bot")
                .put("access_token", app.botToken())
                .put("bot_user_id", app.botUserId())
                .put("scope", String.join(",", scopes))
                .put("is_enterprise_install", false)
                .putNull("enterprise");
        answer.putObject("team").put("id", team.options.teamId()).put("name", team.options.teamName());
        answer.putObject("authed_user").put("id", team.users.keySet().iterator().next());
        return answer;
    }

    /** Client id and secret as they come in a header. */
    static void credentials(String authorization, ObjectNode args) {
        if (authorization.startsWith("Basic ")) {
            String pair = new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
            args.put("client_id", pair.substring(0, pair.indexOf(':'))).put("client_secret", pair.substring(pair.indexOf(':') + 1));
        }
    }

    /** The same without what must not stand in a log. */
    static <T extends JsonNode> T logged(T node) {
        if (SECRET.stream().noneMatch(node::has)) {
            return node;
        }
        T copy = node.deepCopy();
        SECRET.forEach(((ObjectNode) copy)::remove);
        return copy;
    }

    private static Set<String> scopes(String asked) {
        return Arrays.stream(asked.split(",", -1))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
