package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The Web API's front: reads a call, checks token and rate, lets faults happen, answers and logs. */
final class WebApi {
    private static final Set<String> WITHOUT_TOKEN = Set.of("api.test", "oauth.v2.access");

    private final Team team;
    private final Tokens tokens;
    private final Rates rates;
    private final Faults faults;
    private final Log log;
    private final Map<String, Method> methods;

    WebApi(Team team, Tokens tokens, Rates rates, Faults faults, Log log, Map<String, Method> methods) {
        this.team = team;
        this.tokens = tokens;
        this.rates = rates;
        this.faults = faults;
        this.log = log;
        this.methods = Map.copyOf(methods);
    }

    /** The arguments, and what is wrong with the body they came in. */
    private record Read(ObjectNode args, String trouble) {}

    void handle(HttpExchange exchange) throws IOException {
        Instant came = team.options.realTime().instant();
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Read read = read(exchange);
        ObjectNode args = read.args();
        String token = token(exchange, args);
        args.remove("token");
        OAuth.credentials(Http.header(exchange, "Authorization"), args);
        Fault fault = faults.meets(method).orElse(null);
        Reply reply = fault == null ? null : Reply.insteadOf(fault);
        if (reply == null) {
            reply = call(new Call(method, args, team), token, read.trouble());
        }
        if (fault != null) {
            reply = reply.through(fault);
        }
        log.add(new ApiCall(method, OAuth.logged(args), reply.status(), OAuth.logged(reply.answer()), came));
        exchange.getResponseHeaders().set("X-OAuth-Scopes", String.join(",", team.options.app().scopes()));
        reply.send(exchange);
    }

    private Reply call(Call call, String token, String trouble) {
        Method method = methods.get(call.method());
        try {
            if (method == null) {
                throw new ApiError("unknown_method");
            }
            if (!WITHOUT_TOKEN.contains(call.method())) {
                tokens.check(call.method(), token);
            }
            if (!trouble.isEmpty()) {
                throw new ApiError(trouble);
            }
            rates.method(call.method());
            return Reply.json(team.watch.changes(() -> method.answer(call)));
        } catch (ApiError no) {
            return no.retryAfter() > 0 ? Reply.wait(no.retryAfter()) : Reply.json(no.answer());
        }
    }

    private static String token(HttpExchange exchange, ObjectNode args) {
        String header = Http.header(exchange, "Authorization");
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : args.path("token").asText();
    }

    private static Read read(HttpExchange exchange) throws IOException {
        ObjectNode args = Json.object();
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            Http.form(query).forEach(args::put);
        }
        String body = new String(Http.body(exchange), StandardCharsets.UTF_8);
        if (Http.header(exchange, "Content-Type").startsWith("application/json")) {
            JsonNode json = Json.parse(body);
            if (json instanceof ObjectNode object) {
                args.setAll(object);
            } else if (!body.isBlank()) {
                return new Read(args, json.isMissingNode() ? "invalid_json" : "json_not_object");
            }
        } else {
            Http.form(body).forEach(args::put);
        }
        return new Read(args, "");
    }
}
