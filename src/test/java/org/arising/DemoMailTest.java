package org.arising;

import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.committee.Workspaces;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.playground.Posted;
import org.arising.testkit.Eventually;
import org.arising.testkit.Story;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo sends no e-mail: what would be sent is read at {@code /mail}, and answered from there. */
@Story
class DemoMailTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NINE = Instant.parse("2026-10-05T08:00:00Z");
    private static final String ASKED = "MPP-2026-002";
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String read(URI page) {
        return send(HttpRequest.newBuilder(page).build()).body();
    }

    private HttpResponse<String> answers(URI page, String id, String text) {
        var form = "id=" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static void reachNine(Demo demo) {
        var context = demo.service().context();
        context.getBean(ServiceClock.class).advanceTo(NINE);
        context.getBeansOfType(Job.class).stream().filter(job -> job.name().equals("slots")).forEach(Job::run);
    }

    private static Stage stage(Demo demo) {
        var context = demo.service().context();
        var workspace = context.getBean(Workspaces.class).present().getFirst();
        return context.getBean(ReadActions.class).find(workspace, Reference.of(ASKED)).orElseThrow().stage();
    }

    /** What the clerk has in a direct message with those words. */
    private static Posted told(Demo demo, String words) {
        var direct = demo.slack().person("U0ROSA").direct().id();
        assertThat(demo.slack().awaits(SOON, now -> now.channel(direct).messages().stream()
                        .anyMatch(post -> post.seenText().contains(words))))
                .as(words)
                .isTrue();
        return demo.slack().channel(direct).messages().stream().filter(post -> post.seenText().contains(words)).findFirst().orElseThrow();
    }

    @Test
    void what_would_be_sent_is_read_in_the_page_and_answered_from_there() {
        try (client; var demo = Demo.open(0)) {
            var page = demo.slack().pageUrl().resolve("/mail");
            assertThat(read(page)).contains("Nothing yet.");
            reachNine(demo);
            Eventually.holds(SOON, () -> assertThat(read(page)).contains("To clerk@borough.example", ASKED, "radio scheme"));
            var id = ID.matcher(read(page));
            assertThat(id.find()).isTrue();
            // It stands in the page a moment before it is known as sent.
            Eventually.holds(SOON, () -> assertThat(demo.service().context().getBean(ReadActions.class)
                            .find(demo.service().context().getBean(Workspaces.class).present().getFirst(), Reference.of(ASKED))
                            .orElseThrow()
                            .statusSentence())
                    .contains("5 October 2026"));

            var answered = answers(page, id.group(1).replace("&lt;", "<").replace("&gt;", ">"), "Four premises have left.\nThe list follows — in May.");
            assertThat(answered.statusCode()).isEqualTo(303);
            assertThat(answered.headers().firstValue("Location")).hasValue("/mail");
            var offer = told(demo, "answered by e-mail about " + ASKED);
            assertThat(offer.seenText())
                    .contains("clerk@borough.example", "Four premises have left.", "The list follows — in May.", "It comes from where the question went");
            assertThat(stage(demo)).isEqualTo(Stage.ONGOING);
            demo.slack().person("U0ROSA").clicks(offer, "Complete " + ASKED).opened().submit().closed();
            assertThat(stage(demo)).isEqualTo(Stage.COMPLETED);

            assertThat(answers(page, "<nothing@millbrook.example>", "To nothing.").statusCode()).isEqualTo(303);
            assertThat(demo.slack().channel(demo.slack().person("U0ROSA").direct().id()).messages())
                    .noneSatisfy(post -> assertThat(post.seenText()).contains("To nothing."));
        }
    }
}
