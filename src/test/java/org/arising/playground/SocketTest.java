package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Socket Mode as an app meets it, by Java's own client: another hand than the one that serves. */
class SocketTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** The code that stands for a connection that broke off. */
    private static final int BROKEN = 1006;

    private final ManualTime time = new ManualTime();
    private final LocalSlack slack = LocalSlack.start(Options.sample()
            .inRealTime(time)
            .with(Limits.slack()
                    .answering(Duration.ofSeconds(1))
                    .retrying(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO))));
    private final Api bot = new Api(slack);
    private final Api app = new Api(slack, slack.appToken());
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Line> lines = new ArrayList<>();
    private final Person clerk = slack.person("U0CLERK");

    @AfterEach
    void close() {
        lines.forEach(line -> line.socket.abort());
        http.shutdownNow();
        slack.close();
    }

    /** One connection: what came over it, acknowledged as the test says. */
    private static final class Line implements WebSocket.Listener {
        final BlockingQueue<JsonNode> came = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final CompletableFuture<String> pong = new CompletableFuture<>();
        /** The payload of the acknowledgement; missing for none, null where there is to be no acknowledgement. */
        volatile Function<JsonNode, @Nullable JsonNode> acks = _ -> Json.parse("");
        WebSocket socket;
        private final StringBuilder parts = new StringBuilder();
        private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            CompletionStage<?> done = CompletableFuture.completedStage(null);
            if (last) {
                JsonNode message = Json.parse(parts.toString());
                parts.setLength(0);
                came.add(message);
                JsonNode payload = message.has("envelope_id") ? acks.apply(message) : null;
                if (payload != null) {
                    done = sends(from, ack(message, payload));
                }
            }
            from.request(1);
            return done;
        }

        /** Sends when what was sent before has gone: a second send meanwhile is refused. */
        synchronized CompletableFuture<?> sends(WebSocket to, String text) {
            sent = sent.thenCompose(_ -> to.sendText(text, true));
            return sent;
        }

        static String ack(JsonNode envelope, JsonNode payload) {
            ObjectNode ack = Json.object().put("envelope_id", envelope.path("envelope_id").asText());
            if (!payload.isMissingNode()) {
                ack.set("payload", payload);
            }
            return Json.write(ack);
        }

        @Override
        public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            pong.complete(StandardCharsets.UTF_8.decode(message).toString());
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable fault) {
            closed.complete(BROKEN);
        }

        JsonNode next() {
            try {
                JsonNode message = came.poll(SOON.toSeconds(), TimeUnit.SECONDS);
                assertThat(message).as("a message within some seconds").isNotNull();
                return message;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        void ends() {
            assertThat(closed.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join()).isPositive();
        }
    }

    private URI address() {
        return URI.create(app.call("apps.connections.open").json().path("url").asText());
    }

    private Line connect(URI address) {
        Line line = new Line();
        line.socket = http.newWebSocketBuilder().buildAsync(address, line).join();
        lines.add(line);
        return line;
    }

    /** A connection that was greeted. */
    private Line line() {
        Line line = connect(address());
        assertThat(line.next().path("type").asText()).isEqualTo("hello");
        return line;
    }

    @Test
    void only_the_apps_own_token_opens_a_connection_and_opens_nothing_else() {
        assertThat(bot.call("apps.connections.open").error()).isEqualTo("not_allowed_token_type");
        assertThat(app.call("auth.test").error()).isEqualTo("not_allowed_token_type");
        assertThat(app.call("apps.connections.open").json().path("url").asText()).startsWith("ws://127.0.0.1:");
        try (LocalSlack lacking = LocalSlack.start(Options.sample().with(AppSetup.arising().connecting(Set.of())))) {
            Api.Answer refused = new Api(lacking, lacking.appToken()).call("apps.connections.open");
            assertThat(refused.error()).isEqualTo("missing_scope");
            assertThat(refused.json().path("needed").asText()).isEqualTo("connections:write");
        }
    }

    @Test
    void an_address_is_good_for_one_connection_which_is_greeted() {
        URI address = address();
        JsonNode hello = connect(address).next();
        assertThat(hello.path("type").asText()).isEqualTo("hello");
        assertThat(hello.path("num_connections").asInt()).isEqualTo(1);
        assertThat(hello.at("/connection_info/app_id").asText()).isEqualTo("A0ARISING");
        for (URI refused : List.of(address, address.resolve("/link/"), address.resolve("/link/?ticket=guess"))) {
            assertThatThrownBy(() -> connect(refused)).isInstanceOf(CompletionException.class);
        }
        assertThat(slack.socketMode().connections()).isEqualTo(1);
    }

    @Test
    void a_command_comes_in_an_envelope_and_the_acknowledgement_is_its_answer() {
        Line line = line();
        line.acks = _ -> Json.object().put("text", "8 ongoing actions");
        assertThat(clerk.types("C0PCC", "/actions ongoing MPS & é").text()).isEqualTo("8 ongoing actions");
        JsonNode envelope = line.next();
        assertThat(envelope.path("type").asText()).isEqualTo("slash_commands");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(envelope.path("envelope_id").asText()).isNotEmpty();
        assertThat(envelope.at("/payload/text").asText()).isEqualTo("ongoing MPS &amp; é");
        assertThat(envelope.at("/payload/response_url").asText()).startsWith("http");
        assertThat(slack.deliveries()).singleElement().satisfies(sent -> assertThat(sent.outcome()).isEqualTo("taken"));
    }

    @Test
    void of_a_click_slack_takes_no_answer() {
        Line line = line();
        bot.call("chat.postMessage", "channel", "C0MPS", "text", "x", "blocks",
                "[{'type':'actions','elements':[{'type':'button','action_id':'b','text':{'type':'plain_text','text':'Go'}}]}]");
        assertThat(line.next().path("type").asText()).isEqualTo("events_api");
        line.acks = _ -> Json.object().put("text", "nobody reads this");
        assertThat(clerk.clicks(slack.channel("C0MPS").last(), "Go").failure()).isNull();
        JsonNode envelope = line.next();
        assertThat(envelope.path("type").asText()).isEqualTo("interactive");
        assertThat(envelope.path("accepts_response_payload").asBoolean(true)).isFalse();
        assertThat(slack.deliveries()).filteredOn(sent -> sent.kind().equals("block_actions"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.answer()).isEmpty());
    }

    @Test
    void an_event_that_is_not_acknowledged_in_time_comes_again_in_the_same_envelope() {
        Line line = line();
        line.acks = envelope -> envelope.path("retry_attempt").asInt() < 2 ? null : Json.parse("");
        slack.person("U0OFFICER").types("C0PCC", "hello");
        assertThat(slack.settles(SOON)).isTrue();
        List<JsonNode> three = Stream.of(line.next(), line.next(), line.next()).toList();
        assertThat(three).extracting(each -> each.path("retry_attempt").asInt()).containsExactly(0, 1, 2);
        assertThat(three).extracting(each -> each.path("retry_reason").asText()).containsExactly("", "timeout", "timeout");
        assertThat(three).extracting(each -> each.path("envelope_id").asText()).containsOnly(three.getFirst().path("envelope_id").asText());
        assertThat(three).extracting(each -> each.path("payload")).containsOnly(three.getFirst().path("payload"));
        assertThat(slack.deliveries()).extracting(Delivered::outcome)
                .containsExactly("operation_timeout", "operation_timeout", "taken");
        assertThat(line.came).isEmpty();
    }

    @Test
    void a_command_that_is_not_acknowledged_in_time_has_failed_for_who_typed_it() {
        Line line = line();
        line.acks = _ -> null;
        assertThat(clerk.types("C0PCC", "/actions").failed()).contains("operation_timeout");
        slack.socketMode().drops();
        line.ends();
        assertThat(clerk.types("C0PCC", "/actions").failed()).contains("dispatch_failed");
    }

    @Test
    void each_envelope_goes_to_one_of_the_connections() {
        List<Line> two = List.of(line(), line());
        for (int i = 0; i < 4; i++) {
            assertThat(clerk.types("C0PCC", "/actions").failure()).isNull();
        }
        assertThat(two).extracting(line -> line.came.size()).containsExactly(2, 2);
    }

    @Test
    void an_app_has_ten_connections_at_most() {
        for (int i = 1; i <= 10; i++) {
            assertThat(connect(address()).next().path("num_connections").asInt()).isEqualTo(i);
        }
        assertThat(app.call("apps.connections.open").status()).as("the eleventh within ten minutes").isEqualTo(429);
        time.passes(Duration.ofMinutes(10));
        Line eleventh = connect(address());
        JsonNode refused = eleventh.next();
        assertThat(refused.path("type").asText()).isEqualTo("disconnect");
        assertThat(refused.path("reason").asText()).isEqualTo("too_many_websockets");
        eleventh.ends();
        assertThat(slack.socketMode().connections()).isEqualTo(10);
    }

    @Test
    void a_connection_is_warned_and_serves_on_until_it_is_refreshed() {
        Line line = line();
        slack.socketMode().warns();
        assertThat(line.next().path("reason").asText()).isEqualTo("warning");
        assertThat(clerk.types("C0PCC", "/actions").failure()).isNull();
        assertThat(line.next().path("type").asText()).isEqualTo("slash_commands");
        slack.socketMode().refreshes();
        assertThat(line.next().path("reason").asText()).isEqualTo("refresh_requested");
        line.ends();
        Line other = line();
        assertThat(clerk.types("C0PCC", "/actions").failure()).isNull();
        assertThat(other.next().path("type").asText()).isEqualTo("slash_commands");
    }

    @Test
    void with_a_request_url_socket_mode_is_off() {
        Line line = line();
        try (TinyApp posted = new TinyApp()) {
            slack.requestUrl(posted.url());
            assertThat(line.next().path("reason").asText()).isEqualTo("link_disabled");
            line.ends();
            assertThat(connect(address()).next().path("reason").asText()).isEqualTo("link_disabled");
            clerk.types("C0PCC", "/actions");
            assertThat(posted.last().form()).containsEntry("command", "/actions");
        }
    }

    @Test
    void while_slack_is_down_there_is_no_connection() {
        Line line = line();
        URI address = address();
        slack.fault(Fault.down());
        line.ends();
        assertThatThrownBy(() -> connect(address)).isInstanceOf(CompletionException.class);
        assertThatThrownBy(this::address).isInstanceOf(UncheckedIOException.class);
        slack.liftFaults();
        assertThat(connect(address).next().path("type").asText()).isEqualTo("hello");
    }

    @Test
    void a_connection_that_the_app_ends_is_counted_no_more() {
        Line line = line();
        line.socket.sendClose(WebSocket.NORMAL_CLOSURE, "done").join();
        line.ends();
        assertThat(slack.awaits(SOON, now -> now.socketMode().connections() == 0)).isTrue();
    }

    @Test
    void an_acknowledgement_may_come_in_pieces_and_a_ping_is_answered() {
        Line line = line();
        line.acks = envelope -> {
            String ack = Line.ack(envelope, Json.object().put("text", "in pieces, with é"));
            line.socket.sendText(ack.substring(0, 20), false).join();
            line.socket.sendPing(ByteBuffer.wrap("between".getBytes(StandardCharsets.UTF_8))).join();
            line.socket.sendText(ack.substring(20), true).join();
            return null;
        };
        assertThat(clerk.types("C0PCC", "/actions").text()).isEqualTo("in pieces, with é");
        assertThat(line.pong.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join()).isEqualTo("between");
    }

    @Test
    void what_acknowledges_nothing_is_harmless_and_what_is_too_large_ends_the_connection() {
        Line line = line();
        line.sends(line.socket, "hello?").join();
        line.sends(line.socket, "{\"envelope_id\":\"of long ago\"}").join();
        assertThat(clerk.types("C0PCC", "/actions").failure()).isNull();
        assertThat(slack.deliveries()).extracting(Delivered::outcome).contains("no acknowledgement");
        assertThat((Object) line.sends(line.socket, "a".repeat(2 * 1024 * 1024))).isNotNull();
        line.ends();
        assertThat(slack.awaits(SOON, now -> now.socketMode().connections() == 0)).isTrue();
    }
}
