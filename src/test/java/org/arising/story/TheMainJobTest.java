package org.arising.story;

import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.playground.Submitted;
import org.arising.response.FileStore;
import org.arising.response.Responses;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** The main job, whole, on the real register: from Monday 3 October 2022, half a minute before nine in London. */
@Story
class TheMainJobTest {
    private static final Instant BEFORE_NINE = Instant.parse("2022-10-03T07:59:30Z");

    private static final Instant NINE = Instant.parse("2022-10-03T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void an_officer_asks_and_answers_the_party_is_chased_and_answers_the_committee_gets_its_digest() throws Exception {
        try (var town = Town.at(BEFORE_NINE, 1, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");

            var list = told(clerk.types("C0PCC", "/actions ongoing MPS"));
            assertThat(list.text()).startsWith("8 ongoing actions · MPS");
            assertThat(list.isEphemeral()).isTrue();

            var shown = told(clerk.clicks(list, "Show"));
            assertThat(shown.seenText()).contains("History", "Followed up");

            var form = clerk.types("C0PCC", "/actions complete PCC-2022-004").opened();
            assertThat(form.title()).isEqualTo("Complete action");
            form.fill("Response", "The issue was first identified in March 2021.")
                    .pickDate("Date received", LocalDate.of(2022, 10, 3))
                    .attach("Files", "asb.pdf", "%PDF-1.7 figures".getBytes(StandardCharsets.UTF_8));
            form.submit().closed();
            town.awaitMessage("C0PCC", "PCC-2022-004 completed by Clare Clerk");
            var response = town.bean(Responses.class)
                    .answering(town.workspace(), Reference.of("PCC-2022-004"))
                    .getFirst();
            assertThat(town.bean(FileStore.class).read(response.files().getFirst().sha256()))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("%PDF-1.7 figures");

            town.reach(NINE);
            var reminder = town.awaitMessage("C0MPS", "PCC-2019-004");
            // Six were to be chased; one of them has just been answered.
            assertThat(reminder.text()).contains("PCC-2019-001", "PCC-2019-002", "PCC-2021-001", "PCC-2022-024");
            assertThat(reminder.text()).doesNotContain("PCC-2022-004", "PCC-2021-003", "PCC-2022-018");
            assertThat(town.awaitMessage("C0MOPAC", "PCC-2022-007").text()).doesNotContain("PCC-2019");
            assertThat(town.awaitMessage("C0PCC", "actions on 3 October 2022").text()).contains("17");

            var morgan = town.person("U0MPS");
            var answer = morgan.clicks(reminder, "Reply to complete").opened();
            answer.fill("Response", "Please see the attached letter.");
            answer.submit().closed();
            var done = town.awaitMessage("C0PCC", "completed by Morgan Met");
            var ref = Reference.of(done.text().substring(0, 12));
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(reminder).seenText().contains("Completed by")))
                    .isTrue();
            var action = town.bean(ReadActions.class).find(town.workspace(), ref).orElseThrow();
            assertThat(action.statusSentence()).isEqualTo("Completed. A response was received on 3 October 2022.");

            var chased = town.bean(ReadActions.class)
                    .find(town.workspace(), Reference.of("PCC-2021-001"))
                    .orElseThrow();
            assertThat(chased.statusSentence())
                    .isEqualTo("Ongoing. A follow-up request for the actions was made on 3 October 2022.");
        }
    }

    @Test
    void the_mps_gets_one_message_with_six_actions_at_nine() {
        try (var town = Town.at(BEFORE_NINE, 1, folder, Town.people()).withRegister()) {
            town.reach(NINE);
            var reminder = town.awaitMessage("C0MPS", "PCC-2019-004");
            assertThat(reminder.text())
                    .contains(
                            "PCC-2019-001", "PCC-2019-002", "PCC-2019-004", "PCC-2021-001", "PCC-2022-004", "PCC-2022-024");
            town.awaitMessage("C0PCC", "actions on 3 October 2022");
            town.awaitMessage("C0MOPAC", "PCC-2022-007");
            assertThat(town.posts("C0MPS")).hasSize(1);
            assertThat(town.posts("C0MOPAC")).hasSize(1);
        }
    }

    @Test
    void a_form_without_an_answer_keeps_what_was_typed_and_says_so_at_the_field() {
        try (var town = Town.at(BEFORE_NINE, 0.001, folder, Town.people()).withRegister()) {
            var form = town.person("U0CLERK").types("C0PCC", "/actions complete PCC-2022-004").opened();
            form.pickDate("Date received", LocalDate.of(2022, 10, 9));
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("Response"));
            form.fill("Response", "Here it is.");
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("Date received"));
            assertThat(form.valueOf("Response")).containsExactly("Here it is.");
        }
    }
}
