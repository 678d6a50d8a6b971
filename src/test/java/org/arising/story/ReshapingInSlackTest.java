package org.arising.story;

import org.arising.action.Kind;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.playground.Submitted;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** Merging, delegations, and answers of which parts are given back, over signed requests on the real register. */
@Story
class ReshapingInSlackTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T08:30:00Z");
    private static final String ACCEPTING = Town.SETUP.replace("sending: on", "sending: on\n    acceptance: true");

    @TempDir
    private Path folder;

    private Town town() {
        var town = Town.at(MORNING, 1, folder, Town.people()).withRegister();
        town.apply(ACCEPTING);
        return town;
    }

    @Test
    void actions_are_merged_into_the_first_and_what_was_sent_of_the_others_says_so() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            clerk.types("C0PCC", "/actions chase PCC-2022-024").opened().submit().closed();
            var asked = town.awaitMessage("C0MPS", "PCC-2022-024");
            // A form that was opened before the message was known as sent would be about an older version.
            assertThat(town.slack().awaits(Town.SOON, now ->
                    town.action("PCC-2022-024").touch().words().equals("followed up"))).isTrue();
            var before = town.action("PCC-2022-004");
            var other = town.action("PCC-2022-024");

            var form = clerk.types("C0PCC", "/actions merge PCC-2022-004 PCC-2022-024").opened();
            assertThat(form.title()).isEqualTo("Merge actions");
            assertThat(form.seenText()).contains("PCC-2022-004 stays", "This becomes part of it");
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("Reason"));
            form.fill("Reason", "They ask for the same.");
            form.submit().closed();
            var line = town.awaitMessage("C0PCC", "PCC-2022-024 merged into PCC-2022-004 by Clare Clerk: They ask for the same.");
            assertThat(line.seenText()).contains("Show PCC-2022-004");

            var merged = town.action("PCC-2022-004");
            assertThat(merged.stage()).isEqualTo(Stage.ONGOING);
            assertThat(merged.wording().parts()).hasSize(
                    Math.max(1, before.wording().parts().size()) + Math.max(1, other.wording().parts().size()));
            assertThat(town.action("PCC-2022-024").statusSentence())
                    .isEqualTo("Closed. Superseded by PCC-2022-004: They ask for the same.");
            assertThat(told(clerk.types("C0PCC", "/actions PCC-2022-004")).seenText())
                    .contains("*Merged into it:* PCC-2022-024", "PCC-2022-024 merged into it: They ask for the same.");
            assertThat(town.slack().awaits(Town.SOON, now -> town.posts("C0MPS").stream()
                    .filter(post -> post.ts().equals(asked.ts()))
                    .anyMatch(post -> post.seenText().contains("Superseded by PCC-2022-004")))).isTrue();
            town.reach(Instant.parse("2022-10-18T08:00:00Z"));
            town.awaitMessage("C0MPS", "PCC-2019-001");
            assertThat(town.posts("C0MPS").stream().filter(post -> post.ts().compareTo(asked.ts()) > 0))
                    .noneMatch(post -> post.text().contains("PCC-2022-024"));
        }
    }

    @Test
    void what_was_answered_before_it_was_merged_is_seen_with_the_first() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            var answer = clerk.types("C0PCC", "/actions complete PCC-2022-007").opened();
            answer.choose("Parts answered", answer.optionsOf("Parts answered").getFirst()).fill("Response", "The first of them.");
            answer.submit().closed();
            var form = clerk.types("C0PCC", "/actions merge PCC-2022-004 PCC-2022-007").opened();
            form.fill("Reason", "One letter answers both.");
            form.submit().closed();
            var shown = told(clerk.types("C0PCC", "/actions PCC-2022-004"));
            assertThat(shown.seenText()).contains("to PCC-2022-007", "The first of them.", "Ongoing, partly answered");
            assertThat(town.action("PCC-2022-004").answered()).containsOnlyKeys(1);
        }
    }

    @Test
    void what_is_merged_can_be_found_in_the_form_and_is_shown_before_it_is_done() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            clerk.types("C0PCC", "@arising merge PCC-2022-004");
            assertThat(town.slack().awaits(Town.SOON, now -> !now.ephemerals("U0CLERK", "C0PCC").isEmpty())).isTrue();
            var choosing = clerk.clicks(town.slack().ephemerals("U0CLERK", "C0PCC").getLast(), "Merge actions").opened();
            assertThat(choosing.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("Merge into it"));
            choosing.choose("Merge into it", choosing.suggestions("Merge into it", "PCC-2022-004").getFirst());
            assertThat(choosing.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel().get("Merge into it")).contains("cannot be merged into itself"));
            choosing.choose(
                    "Merge into it",
                    choosing.suggestions("Merge into it", "24").getFirst(),
                    choosing.suggestions("Merge into it", "PCC-2022-007").getFirst());
            choosing.fill("Reason", "They ask for the same.");

            var form = ((Submitted.Updated) choosing.submit()).modal();
            assertThat(form.seenText()).contains("PCC-2022-004 stays", "These 2 become parts of it", "PCC-2022-024", "PCC-2022-007");
            assertThat(town.action("PCC-2022-024").stage()).isEqualTo(Stage.ONGOING);
            assertThat(form.valueOf("Reason")).containsExactly("They ask for the same.");
            form.submit().closed();
            town.awaitMessage("C0PCC", "merged into PCC-2022-004 by Clare Clerk: They ask for the same.");
            assertThat(town.action("PCC-2022-024").stage()).isEqualTo(Stage.CLOSED);
            assertThat(town.action("PCC-2022-007").stage()).isEqualTo(Stage.CLOSED);
        }
    }

    @Test
    void what_cannot_be_merged_is_refused_before_a_reason_is_asked_for() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            clerk.types("C0PCC", "/actions withdraw PCC-2022-024").opened().fill("Reason", "Raised twice.").submit().closed();
            assertThat(told(clerk.types("C0PCC", "/actions merge PCC-2022-004 PCC-2022-024")).text())
                    .contains("PCC-2022-024 was closed on 3 October 2022");
            assertThat(told(clerk.types("C0PCC", "/actions merge PCC-2022-024")).text())
                    .contains("PCC-2022-024 was closed on 3 October 2022");
            assertThat(told(town.person("U0MPS").types("C0MPS", "/actions merge PCC-2022-004 PCC-2022-007")).text())
                    .contains("Only the officers of PCC");
            var mention = town.person("U0CLERK").types("C0PCC", "/actions merge PCC-2022-004 PCC-2022-007");
            assertThat(mention.opened().valueOf("Reason")).isEmpty();
        }
    }

    @Test
    void a_delegation_ends_as_used_or_not_used_and_both_words_ask_which() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            var delegations = town.bean(ReadActions.class).all(town.workspace(), "PCC").stream()
                    .map(ref -> town.action(ref.toString()))
                    .filter(action -> action.kind() == Kind.DELEGATION && action.stage() == Stage.ONGOING)
                    .map(action -> action.ref().toString())
                    .toList();
            var first = delegations.get(0);
            var second = delegations.get(1);
            var used = clerk.types("C0PCC", "/actions complete " + first).opened();
            assertThat(used.title()).isEqualTo("End delegation");
            assertThat(used.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("What was decided"));
            used.fill("What was decided", "A letter to the Mayor was agreed.").pickDate("Used on", LocalDate.of(2022, 9, 30));
            used.submit().closed();
            town.awaitMessage("C0PCC", first + " used by Clare Clerk");
            assertThat(town.action(first).statusSentence())
                    .isEqualTo("Completed. This delegation was used on 30 September 2022: A letter to the Mayor was agreed.");
            var not = clerk.types("C0PCC", "/actions close " + second).opened();
            assertThat(not.title()).isEqualTo("End delegation");
            not.submit().closed();
            assertThat(town.action(second).statusSentence()).isEqualTo("Closed. This delegation was not used.");
            assertThat(told(clerk.types("C0PCC", "/actions closed delegations")).seenText()).contains("not used 3 October 2022");
            assertThat(told(clerk.types("C0PCC", "/actions " + first)).seenText())
                    .contains("Used on 30 September 2022: A letter to the Mayor was agreed.");
            assertThat(told(town.person("U0MEMBER").types("C0PCC", "/actions close " + delegations.get(2))).text())
                    .contains("Only the officers of PCC");
        }
    }

    @Test
    void a_part_has_a_lead_who_finds_it_and_answers_it_alone() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            assertThat(told(clerk.types("C0PCC", "/actions assign PCC-2022-007 part 9 MPS")).text()).contains("no part 9");
            var assign = clerk.types("C0PCC", "/actions assign PCC-2022-007 part 2 MPS").opened();
            assertThat(assign.valueOf("Responsible")).containsExactly("MPS");
            assign.fill("Reason", "The figures are held there.");
            assign.submit().closed();
            town.awaitMessage("C0PCC", "PCC-2022-007 part reassigned by Clare Clerk");
            assertThat(town.action("PCC-2022-007").leads()).containsOnlyKeys(1);
            var morgan = town.person("U0MPS");
            assertThat(told(morgan.types("C0MPS", "/actions ongoing MPS")).text()).startsWith("9 ongoing actions · MPS");
            assertThat(told(morgan.types("C0MPS", "/actions PCC-2022-007")).seenText()).contains("2. (open) [MPS] ");
            assertThat(told(morgan.types("C0MPS", "/actions update PCC-2022-007")).text()).contains("Only people of the responsible");
            var answer = morgan.types("C0MPS", "/actions complete PCC-2022-007").opened();
            answer.fill("Response", "Here are the figures.");
            answer.submit().closed();
            assertThat(town.action("PCC-2022-007").openParts()).containsExactly(0, 2, 3, 4, 5, 6);
            var again = morgan.types("C0MPS", "/actions complete PCC-2022-007").opened();
            again.fill("Response", "And the rest.");
            assertThat(again.submit()).isInstanceOf(Submitted.FieldErrors.class);
            assertThat(told(morgan.types("C0MPS", "/actions ongoing MPS")).text()).startsWith("8 ongoing actions · MPS");
        }
    }

    @Test
    void the_lead_of_a_part_is_asked_for_that_part_alone_on_the_next_working_day() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            var assign = clerk.types("C0PCC", "/actions assign PCC-2022-007 part 2 MPS").opened();
            assign.fill("Reason", "The figures are held there.");
            assign.submit().closed();
            town.reach(Instant.parse("2022-10-04T08:00:00Z"));
            assertThat(town.awaitMessage("C0MPS", "PCC-2022-007").seenText()).contains("For you: Part 2.");
            assertThat(town.posts("C0MOPAC")).noneMatch(post -> post.text().contains("PCC-2022-007"));
            assertThat(town.slack().awaits(Town.SOON, now ->
                    town.action("PCC-2022-007").touch().words().equals("requested"))).isTrue();
            town.reach(Instant.parse("2022-10-18T08:00:00Z"));
            assertThat(town.awaitMessage("C0MOPAC", "PCC-2022-007").seenText()).doesNotContain("For you: Part");
        }
    }

    @Test
    void an_officer_accepts_some_parts_and_gives_others_back() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            var dana = town.person("U0DMPC");
            var answer = dana.types("C0MOPAC", "/actions complete PCC-2022-007").opened();
            answer.fill("Response", "All seven are here.");
            answer.submit().closed();
            var accept = clerk.types("C0PCC", "/actions accept PCC-2022-007").opened();
            var parts = accept.optionsOf("Parts to give back");
            assertThat(parts).hasSize(7);
            accept.choose("Parts to give back", parts.get(1), parts.get(3));
            assertThat(accept.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("Reason"));
            accept.fill("Reason", "The figures for 2022 are missing.");
            accept.submit().closed();
            assertThat(town.action("PCC-2022-007").openParts()).containsExactly(1, 3);
            var returned = town.awaitMessage("C0MOPAC", "returned the answer to PCC-2022-007");
            assertThat(returned.text()).contains("Parts 2 and 4. The figures for 2022 are missing.");
            assertThat(told(clerk.types("C0PCC", "/actions PCC-2022-007")).seenText())
                    .contains("Parts 1, 3, 5, 6 and 7 accepted", "Parts 2 and 4 returned");

            var again = dana.clicks(returned, "Reply to complete").opened();
            again.fill("Response", "Now with 2022.");
            again.submit().closed();
            var back = clerk.types("C0PCC", "/actions return PCC-2022-007").opened();
            back.choose("Parts to give back", back.optionsOf("Parts to give back").get(3)).fill("Reason", "Still not 2022.");
            back.submit().closed();
            assertThat(town.action("PCC-2022-007").openParts()).containsExactly(3);
        }
    }
}
