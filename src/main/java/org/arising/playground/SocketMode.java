package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Slack's side of Socket Mode, for an app without a request URL: {@code apps.connections.open} gives an address for one
 * connection, what would be posted goes in an envelope over one of those that are open, and the acknowledgement is the answer
 * (Slack's guide "Using Socket Mode").
 */
public final class SocketMode implements SocketServer.Ears {
    private static final int MOST_CONNECTIONS = 10;
    private static final String SCOPE = "connections:write";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String HOST = "applink-playground";

    /** Kinds of envelope. */
    enum Kind {
        SLASH_COMMANDS, INTERACTIVE, EVENTS_API;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private record Awaited(boolean takesAnswer, CompletableFuture<String> answer) {}

    private final Team team;
    private final Faults faults;
    private final Log log;
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final Set<String> tickets = new HashSet<>();
    private final List<WebSocket> open = new ArrayList<>();
    private int turn;
    private int greeted;
    private boolean disabled;
    private @Nullable SocketServer server;

    SocketMode(Team team, Faults faults, Log log) {
        this.team = team;
        this.faults = faults;
        this.log = log;
    }

    /** How many connections of the app are open. */
    public int connections() {
        return team.watch.reads(open::size);
    }

    /** How many connections of the app have been greeted since the beginning. */
    public int greeted() {
        return team.watch.reads(() -> greeted);
    }

    /** Tells every connection that it will end soon, as Slack does some seconds before it refreshes one. */
    public void warns() {
        team.watch.reads(() -> List.copyOf(open)).forEach(each -> tell(each, disconnect("warning")));
    }

    /** Refreshes every connection: each is told, and ends. */
    public void refreshes() {
        end("refresh_requested", taken(MOST_CONNECTIONS));
    }

    /** Refreshes the connection that has been open for longest, as Slack does each in its own time. */
    public void refreshesOne() {
        end("refresh_requested", taken(1));
    }

    /** Every connection ends without a word. */
    public void drops() {
        taken(MOST_CONNECTIONS).forEach(each -> each.close(CloseFrame.GOING_AWAY, "going away"));
    }

    /** The app gets its requests at a URL from now on. */
    void disable() {
        team.watch.change(() -> disabled = true);
        end("link_disabled", taken(MOST_CONNECTIONS));
    }

    /** Whether the app ever asked for a connection, so that what goes to it goes this way. */
    boolean isWanted() {
        return team.watch.reads(() -> server != null && !disabled);
    }

    private static void end(String reason, List<WebSocket> connections) {
        connections.forEach(each -> {
            tell(each, disconnect(reason));
            each.close();
        });
    }

    /** So many at most, the oldest first. */
    private List<WebSocket> taken(int most) {
        return team.watch.changes(() -> {
            List<WebSocket> taken = open.stream().limit(most).toList();
            open.removeAll(taken);
            return taken;
        });
    }

    /** {@code apps.connections.open}: an address that is good for one connection. */
    ObjectNode open(Call call) {
        Set<String> scopes = team.options.app().appScopes();
        if (!scopes.contains(SCOPE)) {
            throw ApiError.scope(SCOPE, String.join(",", scopes));
        }
        SocketServer listening = server;
        if (listening == null) {
            listening = SocketServer.start(this);
            server = listening;
        }
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return Call.ok().put("url", "ws://127.0.0.1:%d/link/?ticket=%s&app_id=%s"
                .formatted(listening.getPort(), ticket, team.options.app().appId()));
    }

    @Override
    public boolean admits(String resource) {
        int query = resource.indexOf('?');
        String ticket = Http.form(resource.substring(query + 1)).getOrDefault("ticket", "");
        return !faults.isDown() && team.watch.changes(() -> tickets.remove(ticket));
    }

    @Override
    public void opened(WebSocket connection) {
        team.watch.change(() -> {
            String refused = disabled ? "link_disabled" : open.size() >= MOST_CONNECTIONS ? "too_many_websockets" : "";
            if (refused.isEmpty()) {
                ObjectNode hello = Json.object().put("type", "hello").put("num_connections", open.size() + 1);
                hello.putObject("debug_info").put("host", HOST).put("build_number", 1).put("approximate_connection_time", 18_060);
                hello.putObject("connection_info").put("app_id", team.options.app().appId());
                tell(connection, hello);
                open.add(connection);
                greeted++;
            } else {
                tell(connection, disconnect(refused));
                connection.close();
            }
        });
    }

    @Override
    public void closed(WebSocket connection) {
        team.watch.change(() -> open.remove(connection));
    }

    @Override
    public void heard(String text) {
        JsonNode said = Json.parse(text);
        String id = said.path("envelope_id").asText();
        Awaited mine = awaited.get(id);
        if (id.isEmpty()) {
            log.add(new Delivered("socket", said, 0, text, "no acknowledgement", team.options.realTime().instant()));
        } else if (mine != null) {
            mine.answer().complete(mine.takesAnswer() && said.has("payload") ? Json.write(said.path("payload")) : "");
        }
    }

    /** Sends an envelope over the next connection and waits for its acknowledgement. */
    Ack send(Kind kind, ObjectNode payload, int attempt, String reason) {
        // An event that was not acknowledged comes again in the same envelope.
        String id = kind == Kind.EVENTS_API
                ? UUID.nameUUIDFromBytes(payload.path("event_id").asText().getBytes(StandardCharsets.UTF_8)).toString()
                : UUID.randomUUID().toString();
        boolean takesAnswer = takesAnswer(kind, payload);
        ObjectNode envelope = Json.object().put("envelope_id", id);
        envelope.set("payload", payload);
        envelope.put("type", kind.word()).put("accepts_response_payload", takesAnswer);
        if (kind == Kind.EVENTS_API) {
            envelope.put("retry_attempt", attempt).put("retry_reason", reason.isEmpty() ? "" : "timeout");
        }
        Awaited mine = new Awaited(takesAnswer, new CompletableFuture<>());
        awaited.put(id, mine);
        try {
            boolean told = next().filter(connection -> tell(connection, envelope)).isPresent();
            return told ? answer(mine) : new Ack.Silent("dispatch_failed");
        } finally {
            awaited.remove(id, mine);
        }
    }

    /** What closes a modal or is typed is answered in the acknowledgement; of a click or an event Slack takes no answer. */
    private static boolean takesAnswer(Kind kind, ObjectNode payload) {
        return switch (kind) {
            case SLASH_COMMANDS -> true;
            case EVENTS_API -> false;
            case INTERACTIVE -> Set.of("view_submission", "block_suggestion").contains(payload.path("type").asText());
        };
    }

    private Ack answer(Awaited mine) {
        try {
            long most = team.options.limits().ackWithin().toMillis();
            return new Ack.Answered(200, JSON, mine.answer().get(most, TimeUnit.MILLISECONDS), false);
        } catch (TimeoutException late) {
            return new Ack.Silent("operation_timeout");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Ack.Silent("dispatch_failed");
        }
    }

    /** Each in its turn. */
    private Optional<WebSocket> next() {
        return team.watch.changes(() -> open.isEmpty() ? Optional.empty() : Optional.of(open.get(Math.floorMod(turn++, open.size()))));
    }

    private static boolean tell(WebSocket connection, ObjectNode message) {
        try {
            connection.send(Json.write(message));
            return true;
        } catch (WebsocketNotConnectedException gone) {
            // It ended meanwhile; whoever waits for an answer hears none.
            return false;
        }
    }

    private static ObjectNode disconnect(String reason) {
        ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
        message.putObject("debug_info").put("host", HOST);
        return message;
    }

    void close() {
        SocketServer listening = team.watch.reads(() -> server);
        if (listening != null) {
            listening.end();
        }
    }
}
