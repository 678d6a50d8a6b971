package org.arising.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Stands before every door: only the loopback's own names, so that no web page elsewhere can reach in by DNS. */
final class Gate {
    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

    private final Faults faults;

    Gate(Faults faults) {
        this.faults = faults;
    }

    /** A door for the app, closed while Slack is down. */
    HttpHandler guard(HttpHandler door) {
        return exchange -> {
            // The Web API counts its own calls, so that those refused are logged too.
            if (faults.isDown() && !exchange.getRequestURI().getPath().startsWith("/api/")) {
                exchange.close();
            } else {
                admit(exchange, door);
            }
        };
    }

    /** A door for people's browsers, which also send where they come from. */
    HttpHandler forPeople(HttpHandler door) {
        return exchange -> {
            String origin = Http.header(exchange, "Origin");
            if (origin.isEmpty() || LOOPBACK.matcher(origin.replaceFirst("^https?://", "")).matches()) {
                admit(exchange, door);
            } else {
                Http.answer(exchange, 403, "text/plain", "another origin");
            }
        };
    }

    private static void admit(HttpExchange exchange, HttpHandler door) throws IOException {
        if (!LOOPBACK.matcher(Http.header(exchange, "Host")).matches()) {
            Http.answer(exchange, 403, "text/plain", "another host");
            return;
        }
        try {
            door.handle(exchange);
        } catch (UncheckedIOException hungUp) {
            exchange.close();
        }
    }
}
