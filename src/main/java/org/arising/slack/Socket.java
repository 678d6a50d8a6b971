package org.arising.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Socket Mode, for those without a public address: the service opens connections, and Slack's requests come over one of them
 * in envelopes, each of which is acknowledged with what would have been the answer over HTTP. There are two, because Slack
 * ends each every few hours: what comes while one is made anew comes over the other. While one is missing it is tried again
 * every few seconds; what is to be sent goes out over the Web API all the while.
 */
@Singleton
@Requires(property = "arising.way", value = "socket")
final class Socket implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final int CONNECTIONS = 2;
    private static final Duration WHILE_LOST = Duration.ofSeconds(5);
    private static final Duration WHILE_THERE = Duration.ofSeconds(30);

    private final Slack slack;
    private final String token;
    private final boolean isSlackItself;
    private final SocketModeRequestParser parser;
    private final Reception reception;
    private final Served served = new Served();
    private final ServiceClock clock;
    private final List<SocketModeClient> clients = new ArrayList<>();
    private boolean told;

    Socket(Slack slack, App app, Settings settings, Reception reception, ServiceClock clock) {
        this.slack = slack;
        this.token = Objects.requireNonNull(settings.appToken(), "a socket needs an app token");
        this.isSlackItself = settings.isSlackItself();
        this.parser = new SocketModeRequestParser(app.config());
        this.reception = reception;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "socket";
    }

    @Override
    public boolean isOfEach() {
        return true;
    }

    @Override
    public Instant run() {
        try {
            connect();
            if (!told) {
                LOG.info("Slack is heard over a socket");
                told = true;
            }
            return clock.instant().plus(WHILE_THERE);
        } catch (IOException | RuntimeException lost) {
            LOG.warn("No socket to Slack ({}). Check SLACK_APP_TOKEN and the network; it is tried again.", lost.getMessage());
            told = false;
            return clock.instant().plus(WHILE_LOST);
        }
    }

    private synchronized void connect() throws IOException {
        for (var client : clients) {
            if (!client.verifyConnection()) {
                client.connectToNewEndpoint();
            }
        }
        while (clients.size() < CONNECTIONS) {
            clients.add(connected());
        }
    }

    private SocketModeClient connected() throws IOException {
        var made = slack.socketMode(token, SocketModeClient.Backend.JavaWebSocket);
        // An envelope can come before the connection is known to stand; its answer goes the way that it came.
        if (isSlackItself && !SlackHosts.isSlacksSocket(made.getWssUri())) {
            throw new IOException("the address is not one of Slack's: " + made.getWssUri().getHost());
        }
        made.addWebSocketMessageListener(message -> take(made, message));
        made.connect();
        return made;
    }

    /** One envelope; a greeting or a warning of Slack's is none. */
    private void take(SocketModeClient by, String message) {
        try {
            var json = JsonParser.parseString(message).getAsJsonObject();
            var id = json.get("envelope_id");
            if (id == null || !(json.get("payload") instanceof JsonObject payload)) {
                return;
            }
            var shape = Shape.inEnvelope(json.get("type").getAsString(), payload);
            var answer = shape == null
                    ? new Answer(200, null, "")
                    : served.once(id.getAsString(), () -> reception.receive(shape, () -> parser.parse(message).getBoltRequest()));
            acknowledge(by, id.getAsString(), answer);
        } catch (JsonParseException | IllegalStateException malformed) {
            LOG.warn("What came over the socket could not be read ({})", malformed.getClass().getSimpleName());
        }
    }

    private static void acknowledge(SocketModeClient by, String envelope, Answer answer) {
        var ack = new JsonObject();
        ack.addProperty("envelope_id", envelope);
        if (answer.body().startsWith("{")) {
            ack.add("payload", JsonParser.parseString(answer.body()));
        }
        by.sendWebSocketMessage(ack.toString());
    }

    /** Ends the connections. */
    @PreDestroy
    synchronized void close() throws IOException {
        for (var client : clients) {
            client.setAutoReconnectEnabled(false);
            client.close();
        }
    }
}
