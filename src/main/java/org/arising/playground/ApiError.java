package org.arising.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arising.playground.rules.Breach;
import org.arising.playground.rules.Verdict;

/** Slack's "no" to a call, thrown from wherever it is found and answered at one place. */
final class ApiError extends RuntimeException {
    private final transient ObjectNode answer;
    private final int retryAfter;

    ApiError(String error) {
        this(error, Json.object(), 0);
    }

    private ApiError(String error, ObjectNode more, int retryAfter) {
        super(error);
        this.answer = Json.object().put("ok", false).put("error", error);
        this.answer.setAll(more);
        this.retryAfter = retryAfter;
    }

    /** Told to wait so many seconds. */
    static ApiError wait(int seconds) {
        return new ApiError("ratelimited", Json.object(), seconds);
    }

    static ApiError scope(String needed, String provided) {
        return new ApiError("missing_scope", Json.object().put("needed", needed).put("provided", provided), 0);
    }

    static ApiError argument(String what) {
        ObjectNode more = Json.object();
        more.putObject("response_metadata").putArray("messages").add("[ERROR] " + what);
        return new ApiError("invalid_arguments", more, 0);
    }

    static ApiError of(Verdict verdict) {
        ObjectNode more = Json.object();
        if (!verdict.breaches().isEmpty()) {
            ArrayNode errors = more.putArray("errors");
            ArrayNode messages = more.putObject("response_metadata").putArray("messages");
            for (Breach breach : verdict.breaches()) {
                errors.add(breach.error());
                messages.add(breach.message());
            }
        }
        return new ApiError(verdict.error(), more, 0);
    }

    ObjectNode answer() {
        return answer;
    }

    int retryAfter() {
        return retryAfter;
    }
}
