package org.arising.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as Slack sends them, and as others do, at the door. */
public final class Knock {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI door;
    private final String secret;

    /** At the door of that port. */
    public Knock(int port, String secret) {
        this.door = URI.create("http://127.0.0.1:" + port + "/slack/events");
        this.secret = secret;
    }

    /** A signed request of now. */
    public HttpRequest signed(byte[] body, String type) {
        return signed(body, type, Duration.ZERO);
    }

    /** A signed request as old as that. */
    public HttpRequest signed(byte[] body, String type, Duration age) {
        var at = Long.toString(Clock.systemUTC().instant().minus(age).getEpochSecond());
        return request(body, type, at, signature(at, body));
    }

    /** A request with that timestamp and signature. */
    public HttpRequest request(byte[] body, String type, String at, String signature) {
        return HttpRequest.newBuilder(door)
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", at)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** A signed command. */
    public HttpRequest command(String text, String team, String trigger) {
        var body = "token=x&team_id=" + team + "&team_domain=t&channel_id=C0PCC&channel_name=c&user_id=U0CLERK&user_name=u"
                + "&command=%2Factions&text=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&api_app_id=A0ARISING&response_url=http%3A%2F%2F127.0.0.1%3A9%2F&trigger_id=" + trigger;
        return signed(body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    }

    /** The signature of a body at that time. */
    public String signature(String at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + at + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Sends it. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
