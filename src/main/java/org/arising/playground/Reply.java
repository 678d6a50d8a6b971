package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An answer on its way, possibly spoilt by a fault. */
record Reply(int status, String type, Content body, int retryAfter, JsonNode answer, Fault.Kind spoilt) {
    private static final String JSON = "application/json; charset=utf-8";

    static Reply json(ObjectNode answer) {
        return text(200, JSON, Json.write(answer), answer);
    }

    static Reply wait(int seconds) {
        ObjectNode answer = Json.object().put("ok", false).put("error", "ratelimited");
        return new Reply(429, JSON, content(Json.write(answer)), seconds, answer, Fault.Kind.SLOW);
    }

    /** What is answered without the method being called, or null where the fault comes after. */
    static @Nullable Reply insteadOf(Fault fault) {
        return switch (fault.kind()) {
            case THROTTLE -> wait((int) Math.max(1, fault.delay().toSeconds()));
            case SERVER_ERROR -> text(500, "text/plain", "Internal Server Error");
            case INTERNAL_ERROR -> json(new ApiError("internal_error").answer());
            case HTML -> text(200, "text/html; charset=utf-8", "<!DOCTYPE html><title>Slack</title><p>Sorry.</p>");
            case RESET, DOWN -> text(0, "", "");
            case TOKEN_EXPIRED -> json(new ApiError("token_expired").answer());
            case TOKEN_REVOKED -> json(new ApiError("token_revoked").answer());
            case ARCHIVED -> json(new ApiError("is_archived").answer());
            case DEACTIVATED -> json(new ApiError("account_inactive").answer());
            case ANSWER_LOST, SLOW, TRUNCATED -> null;
        };
    }

    static Reply text(int status, String type, String body) {
        return text(status, type, body, Json.object());
    }

    /** Any answer, and what is logged of it. */
    static Reply text(int status, String type, String body, JsonNode answer) {
        return new Reply(status, type, content(body), 0, answer, Fault.Kind.SLOW);
    }

    /** A file, whose content is logged nowhere. */
    static Reply file(String type, Content content) {
        return new Reply(200, type, content, 0, Json.object(), Fault.Kind.SLOW);
    }

    private static Content content(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    Reply through(Fault fault) {
        if (fault.kind() == Fault.Kind.SLOW) {
            Pause.of(fault.delay());
        }
        return switch (fault.kind()) {
            case ANSWER_LOST -> new Reply(0, type, body, 0, answer, fault.kind());
            case TRUNCATED -> new Reply(status, type, body, 0, answer, fault.kind());
            default -> this;
        };
    }

    void send(HttpExchange exchange) throws IOException {
        if (status == 0) {
            exchange.close();
            return;
        }
        if (retryAfter > 0) {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(retryAfter));
        }
        byte[] bytes = body.bytes();
        if (spoilt == Fault.Kind.TRUNCATED) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
            return;
        }
        Http.answer(exchange, status, type, bytes);
    }
}
