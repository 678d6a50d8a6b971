package org.arising.story;

import org.arising.command.Service;
import org.arising.playground.ChannelSetup;
import org.arising.playground.Limits;
import org.arising.playground.Options;
import org.arising.playground.User;
import org.arising.testkit.Databases;
import org.arising.testkit.Postman;
import org.arising.testkit.Records;
import org.arising.testkit.SaidOnce;
import org.arising.testkit.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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

    /** On PostgreSQL every other delivery is made to another replica. */
    private @Nullable Service replica;

    @AfterEach
    void end() {
        if (replica != null) {
            replica.close();
        }
    }

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

    @Tag("sqlite")
    @Test
    void a_click_that_finds_the_database_held_says_so_to_who_clicked_and_can_be_made_again() {
        try (var town = Town.at(MORNING, 1, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            var list = Town.told(clerk.types("C0PCC", "/actions ongoing MPS"));
            new Records(folder).holding(() -> clerk.clicks(list, "Share"));
            assertThat(town.slack().awaits(Town.SOON, now -> now.ephemerals("U0CLERK", "C0PCC").stream()
                            .anyMatch(told -> told.text().contains("Arising is busy just now and nothing was changed."))))
                    .isTrue();
            assertThat(town.posts("C0PCC")).isEmpty();

            clerk.clicks(list, "Share");
            assertThat(town.awaitMessage("C0PCC", "8 ongoing actions").seenText()).contains("Shared by Clare Clerk");
        }
    }

    @Test
    void a_click_in_the_home_tab_that_finds_the_database_held_says_so_over_it() {
        try (var town = Town.at(MORNING, 1, folder, Town.people()).withRegister()) {
            var dana = town.person("U0DMPC");
            dana.opensHome();
            assertThat(town.slack().awaits(Town.SOON, now -> dana.home().toString().contains("Where should reminders")))
                    .isTrue();
            new Records(folder).holding(() -> dana.clicksAtHome("As a direct message"));
            assertThat(town.slack().awaits(Town.SOON, now -> dana.modal()
                            .filter(form -> form.seenText().contains("Arising is busy just now and nothing was changed."))
                            .isPresent()))
                    .isTrue();
        }
    }

    @Test
    void an_event_that_finds_the_database_held_is_asked_for_again_and_not_lost() {
        try (var town = Town.at(MORNING, 1, folder, people(1)); var postman = Postman.of(town)) {
            town.apply(setup(1));
            var clerk = town.person("U0CLERK");
            clerk.types(home(0), "/actions help");
            var earlier = town.slack().ephemerals("U0CLERK", home(0)).size();
            var mention = postman.holds(2, () -> clerk.types(home(0), "@arising help complete")).stream()
                    .filter(letter -> letter.body().contains("app_mention"))
                    .findFirst()
                    .orElseThrow();
            new Records(folder).holding(() -> assertThat(postman.deliver(mention, 0, 0).status()).isEqualTo(429));
            assertThat(town.slack().ephemerals("U0CLERK", home(0))).hasSize(earlier);
            assertThat(postman.deliver(mention, 1, 30).status()).isEqualTo(200);
            assertThat(postman.deliver(mention, 2, 60).status()).isEqualTo(200);
            assertThat(town.slack().ephemerals("U0CLERK", home(0))).hasSize(earlier + 1);
        }
    }

    private void interleave(int interleavings, int committees) throws Exception {
        var began = System.nanoTime();
        var delivered = 0;
        try (var town = Town.at(MORNING, 1, folder, people(committees)); var postman = Postman.of(town)) {
            town.apply(setup(committees));
            if (Databases.isPostgres()) {
                replica = town.replica(folder);
                postman.delivers(replica.port());
            }
            var records = new Records(folder);
            for (int first = 0; first < interleavings; first += committees) {
                var cases = IntStream.range(first, Math.min(interleavings, first + committees))
                        .mapToObj(seed -> new Interleaving(
                                town, postman, records, seed, code(seed % committees), home(seed % committees), away(seed % committees)))
                        .toList();
                cases.forEach(Interleaving::ask);
                cases.forEach(Interleaving::reply);
                cases.forEach(Interleaving::offered);
                for (var each : cases) {
                    delivered += each.run();
                }
            }
            SaidOnce.holds(town.slack(), records, Duration.ofSeconds(120 + interleavings));
        }
        var figure = "%,d interleavings of %,d deliveries over signed HTTP%s in %d s: each had its effect once%n"
                .formatted(interleavings, delivered, replica == null ? "" : " to two replicas", (System.nanoTime() - began) / 1_000_000_000);
        Files.writeString(Path.of("target", "deliveries-" + interleavings + ".txt"), figure);
    }

    private static Options people(int committees) {
        var channels = new ArrayList<ChannelSetup>();
        for (int i = 0; i < committees; i++) {
            channels.add(ChannelSetup.open(home(i), "committee-" + i, "U0CLERK"));
            channels.add(ChannelSetup.open(away(i), "body-" + i, "U0CLERK", "U0MORGAN"));
        }
        var options = Options.of(
                List.of(
                        User.member("U0CLERK", "clare", "Clare Clerk"),
                        User.member("U0MORGAN", "morgan", "Morgan Met"),
                        // Whoever sends forms has a home tab drawn after each, one a second.
                        User.member("U0VISITOR", "vic", "Vic Visitor")),
                channels);
        // This is about order, not about speed: a busy machine may take its time.
        return options.with(new Limits(
                Duration.ofSeconds(20), Duration.ofMinutes(5), List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(5)),
                Duration.ZERO, Integer.MAX_VALUE, false));
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
}
