package org.arising.story;

import org.arising.access.Person;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Hand;
import org.arising.action.Stage;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.playground.Modal;
import org.arising.playground.Submitted;
import org.arising.response.Responses;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/** A form on an action that somebody else changes while it is open: nothing is applied over what the other did. */
@Story
class OvertakenTest {
    private static final Instant BEFORE_NINE = Instant.parse("2022-10-03T07:59:30Z");
    /** So slow that no slot falls within a story. */
    private static final double STANDING = 0.001;

    @TempDir
    private Path folder;

    private Town town() {
        return Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister();
    }

    private static Modal opens(Town town, String user, String typed) {
        return town.person(user).types("C0PCC", "/actions " + typed).opened();
    }

    /** Morgan writes where it stands. */
    private static void updated(Town town, String ref, String note) {
        opens(town, "U0MPS", "update " + ref).fill("Status note", note).submit().closed();
    }

    private static Modal overtaken(Submitted submitted) {
        assertThat(submitted).isInstanceOf(Submitted.Updated.class);
        return ((Submitted.Updated) submitted).modal();
    }

    @Test
    void every_verb_that_is_overtaken_stays_open_says_who_did_what_and_goes_through_when_sent_again() {
        var forms = new LinkedHashMap<String, Consumer<Modal>>();
        forms.put("update PCC-2022-004", form -> form.fill("Status note", "The Chair has written."));
        forms.put("promise PCC-2022-004 by 14 October", form -> {});
        forms.put("snooze PCC-2022-004", form -> form.choose("Until", "Another day")
                .pickDate("Day", LocalDate.of(2022, 10, 6))
                .fill("Reason", "Leave."));
        forms.put("extend PCC-2022-004 to 30 November", form -> form.fill("Reason", "Agreed."));
        forms.put("edit PCC-2022-004", form -> form.fill("Deadline", "2 December 2022").fill("Reason", "A slip."));
        forms.put("chase PCC-2022-018", form -> {});
        forms.put("note PCC-2022-024", form -> {});
        forms.put("complete PCC-2022-024", form -> form.fill("Response", "It came by post."));
        forms.put("close PCC-2022-018", form -> form.fill("Reason", "Not needed."));
        forms.put("withdraw PCC-2021-001", form -> form.fill("Reason", "Raised twice."));
        forms.put("assign PCC-2022-004 MOPAC", form -> form.fill("Reason", "Theirs."));
        try (var town = town()) {
            forms.forEach((typed, fill) -> {
                var ref = typed.split(" ", 3)[1];
                var form = opens(town, "U0CLERK", typed);
                fill.accept(form);
                updated(town, ref, "In hand since " + typed.hashCode() + ".");
                var between = town.action(ref);
                var stays = overtaken(form.submit());
                assertThat(stays.seenText())
                        .as(typed)
                        .contains("Changed while you had this form open", "Morgan Met at 08:59, " + ref, "In hand since", "Press “");
                assertThat(town.action(ref)).as(typed).isEqualTo(between);
                stays.submit().closed();
            });
            assertThat(town.action("PCC-2022-004")).satisfies(action -> {
                assertThat(action.responsible().organisations()).containsExactly("MOPAC");
                assertThat(action.deadline().due()).isEqualTo(LocalDate.of(2022, 12, 2));
            });
            assertThat(town.action("PCC-2022-024").stage()).isEqualTo(Stage.COMPLETED);
            assertThat(town.action("PCC-2022-018").stage()).isEqualTo(Stage.CLOSED);
            town.awaitMessage("C0MPS", "PCC-2022-018");
        }
    }

    @Test
    void what_was_typed_and_attached_is_kept_and_what_happened_again_meanwhile_is_told_again() {
        try (var town = town()) {
            var form = opens(town, "U0CLERK", "complete PCC-2022-004")
                    .fill("Response", "See the letter.")
                    .attach("Files", "letter.pdf", "words".getBytes(StandardCharsets.UTF_8));
            updated(town, "PCC-2022-004", "First.");
            var once = overtaken(form.submit());
            assertThat(once.valueOf("Response")).containsExactly("See the letter.");
            assertThat(once.valueOf("Files")).containsExactly("letter.pdf");
            updated(town, "PCC-2022-004", "Second.");
            var twice = overtaken(once.submit());
            assertThat(twice.seenText()).containsOnlyOnce("Changed while you had this form open").contains("Second.").doesNotContain("First.");
            twice.submit().closed();
            assertThat(town.bean(Responses.class).answering(town.workspace(), Reference.of("PCC-2022-004")))
                    .singleElement()
                    .satisfies(response -> assertThat(response.files()).hasSize(1));
        }
    }

    @Test
    void what_the_state_forbids_by_now_is_refused_at_the_field_in_words_that_name_who() {
        try (var town = town()) {
            var form = opens(town, "U0CLERK", "update PCC-2022-004").fill("Status note", "Nothing yet.");
            opens(town, "U0MPS", "complete PCC-2022-004").fill("Response", "Here it is.").submit().closed();
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel().get("Status note"))
                            .contains("PCC-2022-004 was completed on 3 October 2022.", "Morgan Met at 08:59", "Completed with a response"));
            assertThat(form.valueOf("Status note")).containsExactly("Nothing yet.");

            var split = opens(town, "U0CLERK", "split PCC-2022-007");
            town.person("U0DMPC").types("C0MOPAC", "/actions complete PCC-2022-007").opened().fill("Response", "All.").submit().closed();
            var words = overtaken(split.submit());
            assertThat(words.title()).isEqualTo("Not done");
            assertThat(words.seenText()).contains("PCC-2022-007", "Dana Deputy at 08:59");
        }
    }

    @Test
    void an_edit_changes_only_what_was_touched_and_keeps_what_others_corrected() {
        try (var town = town()) {
            town.apply("committees: [{ code: PCC, officers: [U0CLERK, U0MEMBER] }]");
            var form = opens(town, "U0CLERK", "edit PCC-2022-004").fill("Deadline", "2 December 2022").fill("Reason", "Agreed.");
            opens(town, "U0MEMBER", "edit PCC-2022-004")
                    .fill("Action", "The MPS to send the survey.")
                    .fill("Reason", "As the record has it.")
                    .submit()
                    .closed();
            var stays = overtaken(form.submit());
            assertThat(stays.seenText()).contains("Mel Member at 08:59", "to “The MPS to send the survey.”", "keeps what others put there");
            stays.submit().closed();
            assertThat(town.action("PCC-2022-004")).satisfies(action -> {
                assertThat(action.wording().text()).isEqualTo("The MPS to send the survey.");
                assertThat(action.deadline().due()).isEqualTo(LocalDate.of(2022, 12, 2));
            });
        }
    }

    @Test
    void of_several_actions_those_that_were_changed_are_named_and_none_is_answered_before_it_is_sent_again() {
        try (var town = town()) {
            var form = opens(town, "U0CLERK", "complete PCC-2019-001 PCC-2019-002 PCC-2019-004").fill("Response", "One letter.");
            updated(town, "PCC-2019-002", "Half of it is there.");
            var stays = overtaken(form.submit());
            assertThat(stays.seenText()).contains("Morgan Met at 08:59, PCC-2019-002", "Half of it is there.");
            assertThat(town.action("PCC-2019-001").stage()).isEqualTo(Stage.ONGOING);
            stays.submit().closed();
            for (var ref : List.of("PCC-2019-001", "PCC-2019-002", "PCC-2019-004")) {
                assertThat(town.action(ref).stage()).isEqualTo(Stage.COMPLETED);
            }
        }
    }

    @Test
    void a_reminder_that_went_out_and_a_note_in_its_thread_stop_nobody() {
        try (var town = town()) {
            var form = opens(town, "U0CLERK", "update PCC-2022-004").fill("Status note", "The Chair has written.");
            var opened = town.action("PCC-2022-004").version();
            town.reach(Instant.parse("2022-10-03T08:00:00Z"));
            town.awaitMessage("C0MPS", "PCC-2022-004");
            assertThat(town.slack().awaits(Town.SOON, now -> town.action("PCC-2022-004").version() > opened)).isTrue();
            remarked(town, "PCC-2022-004");
            form.submit().closed();
            assertThat(town.action("PCC-2022-004").statusNote()).isEqualTo("The Chair has written.");
        }
    }

    private static void remarked(Town town, String ref) {
        var hand = new Hand(
                town.workspace(),
                new Person("U0MPS", Person.Standing.MEMBER),
                "slack",
                "a remark",
                false,
                town.bean(ServiceClock.class).instant(),
                Map.of());
        town.bean(ActionDesk.class).change(hand, List.of(Reference.of(ref)), new Change.Remark("We are looking for it."));
    }
}
