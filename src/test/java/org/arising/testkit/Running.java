package org.arising.testkit;

import io.micronaut.context.ApplicationContext;
import org.arising.command.Service;
import org.arising.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The whole service on a free port, with a database of its own, and somebody who signs requests as Slack does. */
public final class Running implements AutoCloseable {
    /** What Slack and the service share. */
    public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    /** The app's token. */
    public static final String TOKEN = "xoxb-1-secret-token";
    /** The app's name where it is installed over OAuth. */
    public static final String CLIENT = "111.222";
    /** Where Slack posts to. */
    public static final String DOOR = "/slack/events";
    /** How Slack posts commands and interactions. */
    public static final String FORM = "application/x-www-form-urlencoded";

    private final Service service;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Running(Service service) {
        this.service = service;
    }

    /** Starts it on a database in that folder; one that is there already is gone on with. */
    public static Running start(Path folder, URI slackApi) {
        return new Running(Service.start(settings(folder, slackApi)));
    }

    /** Starts it with those settings. */
    public static Running start(Settings settings) {
        return new Running(Service.start(settings));
    }

    /** Starts it for any number of workspaces, which install the app over OAuth. */
    public static Running installable(Path folder, URI slackApi, Instant start) {
        return installable(folder, slackApi, start, "a key of exactly thirty-two byte");
    }

    /** The same, with a key of 32 characters, or several, the newest first. */
    public static Running installable(Path folder, URI slackApi, Instant start, String... keys) {
        var written = Arrays.stream(keys)
                .map(key -> Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
        return new Running(Service.start(new Settings(
                "127.0.0.1", 0, Databases.url(folder), folder.resolve("files").toString(), null,
                written, start, 1, SECRET, null, null, CLIENT, "client-secret",
                slackApi)));
    }

    /** What it runs with. */
    public static Settings settings(Path folder, URI slackApi) {
        return new Settings(
                "127.0.0.1",
                0,
                Databases.url(folder),
                folder.resolve("files").toString(),
                null,
                Base64.getEncoder().encodeToString(new byte[32]),
                null,
                1,
                SECRET,
                TOKEN,
                null,
                null,
                null,
                slackApi);
    }

    /** Its parts. */
    public ApplicationContext context() {
        return service.context();
    }

    /** An address of it. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    /** Gets a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET().build());
    }

    /** Posts a body as Slack would, signed now. */
    public HttpResponse<String> post(String contentType, String body) {
        return send(signed(contentType, body.getBytes(StandardCharsets.UTF_8), Instant.now()));
    }

    /** Posts an event. */
    public HttpResponse<String> event(String json) {
        return post("application/json", json);
    }

    /** Posts a slash command. */
    public HttpResponse<String> command(String text) {
        return post(FORM, form(command(ScriptedSlack.TEAM, text)));
    }

    /** Posts an interaction. */
    public HttpResponse<String> interaction(String json) {
        return post(FORM, form(Map.of("payload", json)));
    }

    /** The fields of {@code /actions TEXT}, typed by the clerk in the committee's channel. */
    public static Map<String, String> command(String team, String text) {
        return Map.of(
                "command", "/actions",
                "text", text,
                "team_id", team,
                "user_id", "U0CLERK",
                "channel_id", "C0PCC",
                "trigger_id", "1.2.3",
                "response_url", "https://hooks.example.org/none");
    }

    /** A form's body. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** A request that is signed at that instant, not sent yet: the same one can be sent twice. */
    public HttpRequest signed(String contentType, byte[] body, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        return request(contentType, body, timestamp, signature(timestamp, body));
    }

    /** A request with any signature. */
    public HttpRequest request(String contentType, byte[] body, String timestamp, String signature) {
        return HttpRequest.newBuilder(at(DOOR))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", contentType)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Slack's signature, by its published recipe. */
    public static String signature(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** The client, for requests that are sent beside each other. */
    public HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.close();
        service.close();
    }
}
