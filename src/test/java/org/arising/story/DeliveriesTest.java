package org.arising.story;

import org.arising.playground.ChannelSetup;
import org.arising.playground.Limits;
import org.arising.playground.Options;
import org.arising.playground.User;
import org.arising.testkit.Eventually;
import org.arising.testkit.Postman;
import org.arising.testkit.Records;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people send through Slack is delivered one to four times, late, in any order and several at once, over signed HTTP.
 * Each has its effect once, and what comes of all is what comes of them one after the other.
 */
class DeliveriesTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void twenty_interleavings_come_to_what_a_serial_run_comes_to() throws Exception {
        interleave(20, 20);
    }

    /** {@code -Darising.interleavings=N} runs as many as there is time for. */
    @Test
    @Tag("proof")
    void a_thousand_interleavings_come_to_what_a_serial_run_comes_to() throws Exception {
        interleave(Integer.getInteger("arising.interleavings", 1_000), 50);
    }

    private void interleave(int interleavings, int committees) throws Exception {
        var began = System.nanoTime();
        var delivered = 0;
        try (var town = Town.at(MORNING, 1, folder, people(committees)); var postman = Postman.of(town)) {
            town.apply(setup(committees));
            var records = new Records(folder);
            for (int first = 0; first < interleavings; first += committees) {
                var cases = IntStream.range(first, Math.min(interleavings, first + committees))
                        .mapToObj(seed -> new Interleaving(
                                town, postman, records, seed, code(seed % committees), home(seed % committees), away(seed % committees)))
                        .toList();
                cases.forEach(Interleaving::ask);
                cases.forEach(Interleaving::reply);
                for (var each : cases) {
                    delivered += each.run();
                }
            }
            everythingIsSaidOnce(town, records, 120 + interleavings);
        }
        var figure = "%,d interleavings of %,d deliveries over signed HTTP in %d s: each had its effect once%n"
                .formatted(interleavings, delivered, (System.nanoTime() - began) / 1_000_000_000);
        Files.writeString(Path.of("target", "deliveries-" + interleavings + ".txt"), figure);
    }

    private static Options people(int committees) {
        var channels = new ArrayList<ChannelSetup>();
        for (int i = 0; i < committees; i++) {
            channels.add(ChannelSetup.open(home(i), "committee-" + i, "U0CLERK"));
            channels.add(ChannelSetup.open(away(i), "body-" + i, "U0CLERK", "U0MORGAN"));
        }
        var options = Options.of(
                List.of(User.member("U0CLERK", "clare", "Clare Clerk"), User.member("U0MORGAN", "morgan", "Morgan Met")), channels);
        // This is about order, not about speed: a busy machine may take its time.
        return options.with(new Limits(
                Duration.ofSeconds(20), Duration.ofMinutes(5), options.limits().eventRetries(), Duration.ZERO, Integer.MAX_VALUE,
                false));
    }

    private static String setup(int committees) {
        var text = new StringBuilder("committees:\n");
        for (int i = 0; i < committees; i++) {
            text.append("  - { code: %1$s, name: Committee %1$s, channel: %2$s, officers: [U0CLERK], sending: on }%n"
                    .formatted(code(i), home(i)));
        }
        text.append("organisations:\n");
        for (int i = 0; i < committees; i++) {
            text.append("  - { name: Body of %1$s, short: B%1$s, channel: %2$s, people: [U0MORGAN] }%n".formatted(code(i), away(i)));
        }
        return text.toString();
    }

    private static String code(int i) {
        return "P%02d".formatted(i);
    }

    private static String home(int i) {
        return "C0P%02d".formatted(i);
    }

    private static String away(int i) {
        return "C0B%02d".formatted(i);
    }

    /** Every row that waits is sent, none failed, and each stands in Slack once. */
    private static void everythingIsSaidOnce(Town town, Records records, int seconds) {
        Eventually.holds(Duration.ofSeconds(seconds), () ->
                assertThat(records.number("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')")).isZero());
        assertThat(records.column("SELECT key || ' ' || problem FROM outbox WHERE state = 'failed'")).isEmpty();
        var said = new ArrayList<String>();
        records.column("SELECT DISTINCT channel FROM outbox WHERE channel IS NOT NULL AND kind <> 'report'").forEach(channel ->
                town.posts(channel).forEach(post -> said.add(post.metadata().path("event_payload").path("key").asText())));
        said.removeIf(String::isEmpty);
        assertThat(said).doesNotHaveDuplicates();
        assertThat(said).containsExactlyInAnyOrderElementsOf(records.column(
                "SELECT key FROM outbox WHERE state = 'sent' AND kind NOT IN ('refresh', 'home', 'report')"));
    }
}
