package org.arising.playground;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each way of Slack's to fail, by its name: what the caller sees, and whether it was done all the same. */
class FaultsTest {
    private final ManualTime time = new ManualTime();
    private final LocalSlack slack = LocalSlack.start(Options.sample().inRealTime(time));
    private final Api api = new Api(slack);

    @AfterEach
    void close() {
        slack.close();
    }

    private Api.Answer post() {
        return api.call("chat.postMessage", "channel", "C0MPS", "text", "x");
    }

    private void breaksOff() {
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
    }

    private boolean isPosted() {
        return !slack.channel("C0MPS").messages().isEmpty();
    }

    private static Fault named(Fault.Kind kind) {
        return switch (kind) {
            case THROTTLE -> Fault.throttle(Duration.ofSeconds(7));
            case SERVER_ERROR -> Fault.serverError();
            case INTERNAL_ERROR -> Fault.internalError();
            case RESET -> Fault.reset();
            case ANSWER_LOST -> Fault.answerLost();
            case SLOW -> Fault.slow(Duration.ofMinutes(1));
            case TRUNCATED -> Fault.truncated();
            case HTML -> Fault.html();
            case TOKEN_EXPIRED -> Fault.tokenExpired();
            case TOKEN_REVOKED -> Fault.tokenRevoked();
            case ARCHIVED -> Fault.archived();
            case DEACTIVATED -> Fault.deactivated();
            case DOWN -> Fault.down();
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_shows_as_it_is_named_and_ends_when_it_was_met(Fault.Kind kind) {
        FaultOrder order = slack.fault(named(kind), "chat.postMessage").times(1);
        switch (kind) {
            case THROTTLE -> {
                Api.Answer told = post();
                assertThat(told.status()).isEqualTo(429);
                assertThat(told.error()).isEqualTo("ratelimited");
                assertThat(told.raw().headers().firstValue("Retry-After")).contains("7");
            }
            case SERVER_ERROR -> assertThat(post().status()).isEqualTo(500);
            case INTERNAL_ERROR -> assertThat(post().error()).isEqualTo("internal_error");
            case RESET, ANSWER_LOST, TRUNCATED -> breaksOff();
            case SLOW -> isDoneBeforeItIsAnswered();
            case HTML -> {
                Api.Answer told = post();
                assertThat(told.status()).isEqualTo(200);
                assertThat(told.raw().headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
                assertThat(told.raw().body()).startsWith("<!DOCTYPE html>");
            }
            case TOKEN_EXPIRED -> assertThat(post().error()).isEqualTo("token_expired");
            case TOKEN_REVOKED -> assertThat(post().error()).isEqualTo("token_revoked");
            case ARCHIVED -> assertThat(post().error()).isEqualTo("is_archived");
            case DEACTIVATED -> assertThat(post().error()).isEqualTo("account_inactive");
            case DOWN -> {
                breaksOff();
                breaksOff();
                order.lift();
            }
        }
        boolean done = switch (kind) {
            case ANSWER_LOST, TRUNCATED, SLOW -> true;
            case THROTTLE, SERVER_ERROR, INTERNAL_ERROR, RESET, HTML, TOKEN_EXPIRED, TOKEN_REVOKED, ARCHIVED, DEACTIVATED, DOWN ->
                false;
        };
        assertThat(isPosted()).as("whether Slack did it all the same").isEqualTo(done);
        time.passes(Duration.ofSeconds(1));
        assertThat(post().ok()).isTrue();
    }

    private void isDoneBeforeItIsAnswered() {
        HttpRequest request = HttpRequest.newBuilder(slack.apiUrl().resolve("chat.postMessage"))
                .header("Authorization", "Bearer " + slack.botToken())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("channel=C0MPS&text=x"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
            assertThat(slack.awaits(Duration.ofSeconds(20), now -> isPosted())).isTrue();
            assertThat(answer).isNotDone();
            client.shutdownNow();
        }
    }

    @Test
    void down_lasts_for_everything_until_it_is_lifted() {
        slack.fault(Fault.down());
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> api.call("auth.test")).isInstanceOf(UncheckedIOException.class);
        }
        assertThatThrownBy(() -> api.get(slack.apiUrl().resolve("/files-pri/T0PLAY-F1/a.txt")))
                .isInstanceOf(UncheckedIOException.class);
        slack.liftFaults();
        assertThat(api.call("auth.test").ok()).isTrue();
    }

    @Test
    void a_response_url_fails_as_it_is_told_to_and_only_by_its_name() throws IOException {
        try (TinyApp app = new TinyApp()) {
            slack.requestUrl(app.url());
            slack.person("U0CLERK").types("C0PCC", "/actions");
            URI url = URI.create(app.last().form().get("response_url"));
            slack.fault(Fault.serverError()).times(1);
            assertThat(tells(url).status()).isEqualTo(200);
            slack.fault(Fault.serverError(), "response_url").times(1);
            assertThat(tells(url).status()).isEqualTo(500);
            slack.fault(Fault.answerLost(), "response_url").times(1);
            assertThatThrownBy(() -> tells(url)).isInstanceOf(UncheckedIOException.class);
            assertThat(slack.ephemerals("U0CLERK", "C0PCC")).as("the first, and the one whose answer was lost").hasSize(2);
        }
    }

    private Api.Answer tells(URI url) {
        return api.post(url, "application/json", "{\"text\":\"x\"}");
    }

    @Test
    void a_file_is_refused_broken_off_or_late_on_its_way_down_and_up() {
        StoredFile file = slack.files().keep(slack.person("U0MPS").user(), "a.txt", "words".getBytes(StandardCharsets.UTF_8));
        URI down = URI.create(file.json("T0PLAY").path("url_private").asText());
        slack.fault(Fault.serverError(), "url_private").times(1);
        assertThat(fetches(down).status()).isEqualTo(500);
        slack.fault(Fault.truncated(), "url_private").times(1);
        assertThatThrownBy(() -> fetches(down)).isInstanceOf(UncheckedIOException.class);
        assertThat(fetches(down).raw().body()).isEqualTo("words");

        var given = api.call("files.getUploadURLExternal", "filename", "a.txt", "length", "5").json();
        URI up = URI.create(given.path("upload_url").asText());
        String files = "[{'id':'" + given.path("file_id").asText() + "'}]";
        slack.fault(Fault.reset(), "upload_url").times(1);
        assertThatThrownBy(() -> api.post(up, "text/plain", "words")).isInstanceOf(UncheckedIOException.class);
        assertThat(api.call("files.completeUploadExternal", "files", files).error()).isEqualTo("file_not_found");
        var again = api.call("files.getUploadURLExternal", "filename", "a.txt", "length", "5").json();
        slack.fault(Fault.answerLost(), "upload_url").times(1);
        assertThatThrownBy(() -> api.post(URI.create(again.path("upload_url").asText()), "text/plain", "words"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(api.call("files.completeUploadExternal", "files", "[{'id':'" + again.path("file_id").asText() + "'}]").ok())
                .as("Slack had it, although nobody was told")
                .isTrue();
    }

    private Api.Answer fetches(URI file) {
        return api.get(file, "Authorization", "Bearer " + slack.botToken());
    }
}
