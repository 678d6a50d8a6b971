package org.arising.bench;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed requests at a fixed rate: each is timed from the moment at which it was due. */
final class Load {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicInteger LOST = new AtomicInteger();
    private static final int MOST_LOST = 3;

    private final URI address;
    private final String secret;
    private final IntFunction<String> bodies;
    private final boolean isAnsweredInWords;

    /** Commands with that text; each differs in its trigger, so that none is a repeat. */
    Load(URI address, String secret, String text) {
        this(address, secret, number -> command(text, number), true);
    }

    /** The same of another team. */
    static Load of(URI address, String secret, String text, String team) {
        return new Load(address, secret, number -> command(text, number).replace("T0BENCH", team), true);
    }

    /** Bodies of forms, made from a number that no other request of this run has. */
    Load(URI address, String secret, IntFunction<String> bodies) {
        this(address, secret, bodies, false);
    }

    /** Whether the body of each answer must say something. */
    Load(URI address, String secret, IntFunction<String> bodies, boolean isAnsweredInWords) {
        this.address = address;
        this.secret = secret;
        this.bodies = bodies;
        this.isAnsweredInWords = isAnsweredInWords;
    }

    /** The body of a command; its trigger is {@code NUMBER.1.a}. */
    static String command(String text, int number) {
        return "token=x&team_id=T0BENCH&team_domain=bench&channel_id=C0PCC&channel_name=pcc&user_id=U0CLERK"
                + "&user_name=clerk&command=%2Factions&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&api_app_id=A0BENCH&response_url=http%3A%2F%2F127.0.0.1%3A9%2F&trigger_id=" + number + ".1.a";
    }

    Histogram run(int requests, int aSecond) throws InterruptedException, ExecutionException {
        return inTurn(List.of(this), requests, aSecond).getFirst();
    }

    /** So many requests of each load, one of each in turn; the times of each. */
    static List<Histogram> inTurn(List<Load> loads, int ofEach, int aSecond) throws InterruptedException, ExecutionException {
        var times = loads.stream().<Histogram>map(load -> new ConcurrentHistogram(3)).toList();
        var requests = ofEach * loads.size();
        var sent = new ArrayList<Future<?>>();
        var start = System.nanoTime() + 20_000_000;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                var due = start + i * 1_000_000_000L / aSecond;
                var place = i % loads.size();
                var load = loads.get(place);
                var request = load.request();
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(Math.max(1, due - System.nanoTime() - 50_000));
                }
                sent.add(threads.submit(() -> {
                    load.send(request);
                    times.get(place).recordValue(System.nanoTime() - due);
                    return null;
                }));
            }
            for (var each : sent) {
                each.get();
            }
        }
        return times;
    }

    /** How many are answered a second where each of so many clients sends its next as soon as it has its answer. */
    double closed(int clients, Duration time) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + time.toNanos();
        var began = System.nanoTime();
        var answered = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                answered.add(threads.submit(() -> {
                    var mine = 0;
                    while (System.nanoTime() < end) {
                        send(request());
                        mine++;
                    }
                    return mine;
                }));
            }
        }
        var all = 0;
        for (var each : answered) {
            all += each.get();
        }
        return all * 1e9 / (System.nanoTime() - began);
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            // Once in some hundred thousand requests the client loses a connection that it has just taken from its pool. Slack would
            // send the same again, too; more of them would be the service's fault.
            if (LOST.incrementAndGet() > MOST_LOST) {
                throw lost;
            }
            answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200 || (isAnsweredInWords && answer.body().isEmpty())) {
            throw new IllegalStateException("Answered " + answer.statusCode());
        }
    }

    private HttpRequest request() {
        var body = bodies.apply(COUNT.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        var at = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        return HttpRequest.newBuilder(address)
                .header("Content-Type", body[0] == '{' ? "application/json" : "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", at)
                .header("X-Slack-Signature", "v0=" + signed(at, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private String signed(String at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + at + ":").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
