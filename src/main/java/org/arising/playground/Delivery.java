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

/** Signs what Slack sends and posts it to the app's request URL; the timestamp is the real time's. */
final class Delivery {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Team team;
    private final Log log;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile @Nullable URI requestUrl;

    Delivery(Team team, Log log) {
        this.team = team;
        this.log = log;
    }

    void to(URI url) {
        requestUrl = url;
    }

    /** A slash command. */
    Ack command(Map<String, String> fields) {
        ObjectNode logged = Json.object();
        fields.forEach(logged::put);
        return post("command", FORM, Http.form(fields), logged, Map.of());
    }

    /** An interactivity payload. */
    Ack payload(ObjectNode payload) {
        String kind = payload.path("type").asText();
        return post(kind, FORM, Http.form(Map.of("payload", Json.write(payload))), payload, Map.of());
    }

    /** An event's envelope, or the verification of the URL. */
    Ack event(ObjectNode envelope, Map<String, String> headers) {
        String kind = envelope.path("event").path("type").asText(envelope.path("type").asText());
        return post(kind, "application/json", Json.write(envelope), envelope, headers);
    }

    private Ack post(String kind, String type, String text, JsonNode logged, Map<String, String> headers) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Instant now = team.options.realTime().instant();
        Ack ack = send(type, body, now, headers);
        log.add(switch (ack) {
            case Ack.Answered answered -> new Delivered(
                    kind, logged, answered.status(), answered.body(), answered.isFine() ? "taken" : "refused", now);
            case Ack.Silent silent -> new Delivered(kind, logged, 0, "", silent.reason(), now);
        });
        return ack;
    }

    private Ack send(String type, byte[] body, Instant now, Map<String, String> headers) {
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
                    response.body());
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
