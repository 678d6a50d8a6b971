package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Signs what Slack sends and posts it to the app's request URL, or hands it to a socket; the timestamp is the real time's. */
final class Delivery {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Team team;
    private final Log log;
    private final SocketMode socket;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile @Nullable URI requestUrl;

    Delivery(Team team, Log log, SocketMode socket) {
        this.team = team;
        this.log = log;
        this.socket = socket;
    }

    void to(URI url) {
        requestUrl = url;
        socket.disable();
    }

    /** A slash command. */
    Ack command(Map<String, String> fields) {
        ObjectNode logged = Json.object();
        fields.forEach(logged::put);
        return logged("command", logged, now -> socket.isWanted()
                ? socket.send(SocketMode.Kind.SLASH_COMMANDS, logged, 0, "")
                : send(FORM, Http.form(fields), now, Map.of()));
    }

    /** An interactivity payload. */
    Ack payload(ObjectNode payload) {
        String kind = payload.path("type").asText();
        return logged(kind, payload, now -> socket.isWanted()
                ? socket.send(SocketMode.Kind.INTERACTIVE, payload, 0, "")
                : send(FORM, Http.form(Map.of("payload", Json.write(payload))), now, Map.of()));
    }

    /** An event's envelope: for the first time, or again and why. */
    Ack event(ObjectNode envelope, int retry, String reason) {
        Map<String, String> headers = retry == 0
                ? Map.of()
                : Map.of("X-Slack-Retry-Num", Integer.toString(retry), "X-Slack-Retry-Reason", reason);
        return logged(envelope.path("event").path("type").asText(), envelope, now -> socket.isWanted()
                ? socket.send(SocketMode.Kind.EVENTS_API, envelope, retry, reason)
                : send("application/json", Json.write(envelope), now, headers));
    }

    /** Whether the app answers the verification of its URL with the challenge. */
    boolean verifies() {
        ObjectNode asked = Json.object()
                .put("token", team.options.app().verificationToken())
                .put("challenge", "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P")
                .put("type", "url_verification");
        return logged("url_verification", asked, now -> send("application/json", Json.write(asked), now, Map.of()))
                        instanceof Ack.Answered answered
                && answered.isFine()
                && answered.body().contains(asked.path("challenge").asText());
    }

    private Ack logged(String kind, JsonNode logged, Function<Instant, Ack> sending) {
        Instant now = team.options.realTime().instant();
        Ack ack = sending.apply(now);
        log.add(switch (ack) {
            case Ack.Answered answered -> new Delivered(
                    kind, logged, answered.status(), answered.body(), answered.isFine() ? "taken" : "refused", now);
            case Ack.Silent silent -> new Delivered(kind, logged, 0, "", silent.reason(), now);
        });
        return ack;
    }

    private Ack send(String type, String text, Instant now, Map<String, String> headers) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        URI url = requestUrl;
        if (url == null) {
            return new Ack.Silent("no_request_url");
        }
        String timestamp = Long.toString(now.getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(team.options.limits().ackWithin())
                .header("Content-Type", type)
                .header("Accept", "application/json,*/*")
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", Signature.of(team.options.app().signingSecret(), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(
                    request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Ack.Answered(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers().firstValue("X-Slack-No-Retry").isPresent());
        } catch (HttpTimeoutException late) {
            return new Ack.Silent("operation_timeout");
        } catch (IOException unreachable) {
            return new Ack.Silent("dispatch_failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Ack.Silent("dispatch_failed");
        }
    }

    void close() {
        client.shutdownNow();
    }
}
