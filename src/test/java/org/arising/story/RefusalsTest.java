package org.arising.story;

import org.arising.playground.ChannelSetup;
import org.arising.playground.Fault;
import org.arising.playground.Options;
import org.arising.playground.Submitted;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong, and what is then said to whom. */
@Story
class RefusalsTest {
    private static final Instant BEFORE_NINE = Instant.parse("2022-10-03T07:59:30Z");
    /** So slow that no slot falls within a story. */
    private static final double STANDING = 0.001;

    @TempDir
    private Path folder;

    @Test
    void a_file_that_cannot_be_fetched_gets_its_field_error_and_the_typed_text_is_not_lost() {
        var scopes = new java.util.HashSet<>(Town.people().app().scopes());
        scopes.remove("files:read");
        var options = Town.people().with(Town.people().app().with(java.util.Set.copyOf(scopes)));
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, options).withRegister()) {
            var form = town.person("U0CLERK").types("C0PCC", "/actions complete PCC-2022-004");
            // Without the permission Slack does not even open a form with a file field.
            assertThat(told(form).text()).contains("Slack did not open the form");
        }
    }

    @Test
    void a_file_that_slack_loses_gets_its_field_error_and_a_second_try_completes() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            var form = town.person("U0CLERK").types("C0PCC", "/actions complete PCC-2022-004").opened();
            form.fill("Response", "See the letter.").attach("Files", "letter.pdf", "words".getBytes(StandardCharsets.UTF_8));
            town.slack().fault(Fault.down());
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel().get("Files")).contains("letter.pdf", "nothing you typed is lost"));
            assertThat(form.valueOf("Response")).containsExactly("See the letter.");
            town.slack().liftFaults();
            form.submit().closed();
            town.awaitMessage("C0PCC", "PCC-2022-004 completed");
        }
    }

    @Test
    void an_unknown_verb_offers_the_nearest_and_an_unknown_reference_says_what_there_is() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            assertThat(told(clerk.types("C0PCC", "/actions compelte PCC-2022-004")).text()).contains("complete");
            assertThat(told(clerk.types("C0PCC", "/actions show PCC-2022-999")).text()).contains("PCC-2022-999");
            var several = told(clerk.types("C0PCC", "/actions show 4"));
            assertThat(several.labels()).contains("PCC-2022-004", "PCC-2021-004");
            assertThat(told(clerk.clicks(several, "PCC-2022-004")).text()).startsWith("PCC-2022-004");
            assertThat(told(clerk.types("C0PCC", "/actions closed IOPC zebra")).text()).startsWith("0 closed actions");
            assertThat(told(clerk.types("C0PCC", "/actions £ strip")).text())
                    .contains("“£” holds no letter and no digit, and was not looked for");
        }
    }

    @Test
    void a_member_reads_a_guest_sees_nothing_and_neither_completes() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            assertThat(told(town.person("U0MEMBER").types("C0PCC", "/actions ongoing MPS")).text()).startsWith("8 ongoing");
            assertThat(told(town.person("U0MEMBER").types("C0PCC", "/actions complete PCC-2022-004")).text())
                    .contains("Ask an officer of Police and Crime Committee.");
            assertThat(told(town.person("U0GUEST").types("C0PCC", "/actions ongoing MPS")).text()).startsWith("0 ongoing");
            assertThat(told(town.person("U0MPS").types("C0PCC", "/actions close PCC-2022-004")).text()).contains("Only the officers");
        }
    }

    @Test
    void an_app_that_is_not_in_a_channel_tells_the_officers_which_and_counts_nothing_as_sent() {
        var people = Town.people();
        var channels = List.of(
                ChannelSetup.open("C0PCC", "police-and-crime", "U0CLERK"),
                ChannelSetup.open("C0MPS", "mps", "U0CLERK", "U0MPS").withoutApp(),
                ChannelSetup.open("C0MOPAC", "mopac", "U0CLERK", "U0DMPC"));
        // Early enough that the town stands before the slot falls, however slow the machine.
        var early = BEFORE_NINE.minusSeconds(600);
        try (var town = Town.at(early, 1, folder, Options.of(people.users(), channels)).withRegister()) {
            town.reach(Instant.parse("2022-10-03T08:00:00Z"));
            var clerk = town.person("U0CLERK");
            assertThat(town.slack().awaits(Town.SOON, now -> !clerk.direct().messages().isEmpty())).isTrue();
            var told = clerk.direct().messages().getFirst();
            assertThat(told.text()).contains("<#C0MPS>", "/invite @Arising", "does not count as sent");
            assertThat(told(clerk.types("C0PCC", "/actions show PCC-2019-004")).seenText())
                    .doesNotContain("3 October 2022");
            town.slack().channel("C0MPS").invite("U0ARISING");
            clerk.clicks(told, "Try again");
            town.awaitMessage("C0MPS", "PCC-2019-004");
        }
    }

    @Test
    void a_private_committee_is_not_seen_by_those_outside_its_channel() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            town.apply("committees: [{ code: PCC, private: true }]");
            assertThat(told(town.person("U0MEMBER").types("C0MOPAC", "/actions ongoing MPS")).text()).startsWith("0 ongoing");
            assertThat(told(town.person("U0MEMBER").types("C0PCC", "/actions ongoing MPS")).text()).startsWith("8 ongoing");
            assertThat(told(town.person("U0MPS").types("C0MPS", "/actions show PCC-2022-004")).text()).startsWith("PCC-2022-004");
        }
    }
}
