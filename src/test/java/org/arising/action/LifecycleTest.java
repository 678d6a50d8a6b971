package org.arising.action;

import org.arising.testkit.SomeActions;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class LifecycleTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final Map<String, Change> CHANGES = changes();
    private static final Map<String, State> STATES = Map.of(
            "ongoing", new State.Ongoing(),
            "completed", new State.Completed(LocalDate.of(2022, 9, 30)),
            "closed", new State.Closed(LocalDate.of(2022, 9, 30), "not used"));

    private static Map<String, Change> changes() {
        var all = new LinkedHashMap<String, Change>();
        all.put("complete", new Change.Complete("r1", LocalDate.of(2022, 9, 30), Set.of(), true));
        all.put("update", new Change.Update("Being looked into.", null));
        all.put("promise", new Change.Promise(LocalDate.of(2022, 10, 20)));
        all.put("close", new Change.Close("It is not needed any more."));
        all.put("withdraw", new Change.Withdraw("raised in error"));
        all.put("reopen", new Change.Reopen("the answer was of another matter"));
        all.put("snooze", new Change.Snooze(LocalDate.of(2022, 10, 7), "in hand"));
        all.put("request", new Change.Request(LocalDate.of(2022, 7, 27)));
        all.put("follow-up", new Change.FollowUp(TODAY));
        all.put("remind", new Change.Remind(TODAY));
        all.put("escalate", new Change.Escalate(TODAY));
        all.put("restate", new Change.Restate(Status.CLOSED, "Not used.", List.of(), "later.txt", TODAY));
        all.put(
                "correct",
                new Change.Correct(Wording.plain("Anew."), SomeActions.asked().responsible(), Deadline.NONE, false, "a slip"));
        return all;
    }

    @Test
    void what_is_accepted_has_an_event_and_a_touch_and_what_is_refused_has_words_that_name_it() {
        STATES.forEach((name, state) -> CHANGES.forEach((word, change) -> {
            var before = in(state);
            switch (Lifecycle.decide(before, change, TODAY)) {
                case Decision.Accepted(var after, var happenings) -> {
                    assertThat(happenings).as("%s of %s", word, name).isNotEmpty();
                    assertThat(after.ref()).isEqualTo(before.ref());
                    assertThat(after.touch()).isNotEqualTo(before.touch());
                    assertThat(after.version()).isGreaterThan(before.version());
                }
                case Decision.Refused(var why) -> assertThat(why).contains("PCC-2022-004").endsWith(".");
            }
        }));
    }

    @Test
    void the_sentences_are_those_of_the_committee_word_for_word() {
        assertThat(after(SomeActions.asked(), CHANGES.get("request")).statusSentence())
                .isEqualTo("Ongoing. This information was requested on 27 July 2022.");
        assertThat(after(SomeActions.asked(), CHANGES.get("follow-up")).statusSentence())
                .isEqualTo("Ongoing. A follow-up request for the actions was made on 3 October 2022.");
        assertThat(after(SomeActions.asked(), CHANGES.get("close")).statusSentence())
                .isEqualTo("Closed. It is not needed any more.");
        assertThat(after(SomeActions.asked(), CHANGES.get("complete")).statusSentence())
                .isEqualTo("Completed. A response was received on 30 September 2022.");
        assertThat(after(SomeActions.asked(), CHANGES.get("promise")).statusSentence())
                .isEqualTo("Ongoing. This information was requested on 27 July 2022. A response is expected by 20 October 2022.");
    }

    @Test
    void a_reminder_and_an_escalation_leave_the_sentence_as_it_is() {
        var before = SomeActions.asked();
        assertThat(after(before, CHANGES.get("remind")).statusNote()).isEqualTo(before.statusNote());
        assertThat(after(before, CHANGES.get("escalate")).statusNote()).isEqualTo(before.statusNote());
    }

    @Test
    void an_answer_to_some_parts_leaves_the_others_open_and_the_last_completes() {
        var day = LocalDate.of(2022, 10, 1);
        var first = after(SomeActions.partly(), new Change.Complete("r1", day, Set.of(0, 3), true));
        assertThat(first.state()).isEqualTo(new State.Ongoing());
        assertThat(first.openParts()).containsExactly(2);
        assertThat(first.statusNote()).isEqualTo("Parts 1 and 4 of 4 were answered on 1 October 2022.");
        var one = after(first, new Change.Complete("r2", day, Set.of(2), true));
        assertThat(one.state()).isEqualTo(new State.Completed(day));
        assertThat(one.openParts()).isEmpty();
        var single = after(SomeActions.partly(), new Change.Complete("r1", day, Set.of(2), true));
        assertThat(single.statusNote()).isEqualTo("Part 3 of 4 was answered on 1 October 2022.");
    }

    @Test
    void a_part_keeps_the_day_on_which_it_was_answered_first() {
        var whole = after(SomeActions.partly(), new Change.Complete("r1", LocalDate.of(2022, 10, 1), Set.of(), true));
        assertThat(whole.answered()).containsEntry(1, LocalDate.of(2022, 8, 15)).hasSize(4);
    }

    @Test
    void parts_that_were_answered_before_or_do_not_exist_are_refused() {
        for (var parts : List.of(Set.of(1), Set.of(4), Set.of(-1))) {
            assertThat(Lifecycle.decide(SomeActions.partly(), new Change.Complete("r1", TODAY, parts, true), TODAY))
                    .isInstanceOf(Decision.Refused.class);
        }
    }

    @Test
    void what_is_reopened_after_all_its_parts_were_answered_has_them_all_open_again() {
        var done = after(SomeActions.partly(), new Change.Complete("r1", TODAY, Set.of(), true));
        var open = after(done, new Change.Reopen("incomplete"));
        assertThat(open.openParts()).containsExactly(0, 1, 2, 3);
        assertThat(open.statusNote()).isEqualTo("Reopened on 3 October 2022: incomplete");
    }

    @Test
    void a_promise_of_a_day_that_has_passed_is_refused_and_one_of_today_is_not() {
        assertThat(Lifecycle.decide(SomeActions.asked(), new Change.Update("", TODAY.minusDays(1)), TODAY))
                .isInstanceOf(Decision.Refused.class);
        assertThat(after(SomeActions.asked(), new Change.Update("", TODAY)).expected()).isEqualTo(TODAY);
    }

    @Test
    void a_snooze_ends_on_a_later_day_and_an_answer_lifts_it() {
        assertThat(Lifecycle.decide(SomeActions.asked(), new Change.Snooze(TODAY, ""), TODAY))
                .isInstanceOf(Decision.Refused.class);
        var snoozed = after(SomeActions.partly(), new Change.Snooze(TODAY.plusDays(1), ""));
        assertThat(snoozed.snoozedUntil()).isEqualTo(TODAY.plusDays(1));
        assertThat(after(snoozed, new Change.Complete("r1", TODAY, Set.of(0), true)).snoozedUntil()).isNull();
    }

    @Test
    void a_correction_that_changes_nothing_is_refused() {
        var action = SomeActions.asked();
        var same = new Change.Correct(action.wording(), action.responsible(), action.deadline(), action.exempt(), "");
        assertThat(Lifecycle.decide(action, same, TODAY)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_deadline_that_is_moved_stays_visible_in_the_history() {
        var action = SomeActions.partly();
        var later = new Deadline("1 December 2022", LocalDate.of(2022, 12, 1), "");
        var change = new Change.Correct(action.wording(), action.responsible(), later, false, "agreed on 3 October");
        assertThat(Lifecycle.decide(action, change, TODAY))
                .isInstanceOfSatisfying(Decision.Accepted.class, accepted -> assertThat(accepted.happenings())
                        .containsExactly(new Happening.DeadlineRevised(
                                LocalDate.of(2022, 8, 31), LocalDate.of(2022, 12, 1), "agreed on 3 October")));
    }

    @Test
    void a_delegation_ends_as_used_with_the_day_and_the_decision_or_as_not_used() {
        var delegation = SomeActions.of(SomeActions.asked(), Kind.DELEGATION);
        assertThat(after(delegation, new Change.Lapse("")).statusSentence())
                .isEqualTo("Closed. This delegation was not used.");
        assertThat(after(delegation, new Change.Lapse("The Panel wrote by itself.")).statusSentence())
                .isEqualTo("Closed. This delegation was not used. The Panel wrote by itself.");
        var used = after(delegation, new Change.Use(TODAY.minusDays(20), "A letter to the Mayor was agreed."));
        assertThat(used.statusSentence())
                .isEqualTo("Completed. This delegation was used on 13 September 2022: A letter to the Mayor was agreed.");
        // A report that counted between the two days told the committee that it was ongoing.
        assertThat(used.state()).isEqualTo(new State.Completed(TODAY));
        assertThat(refusal(delegation, new Change.Use(TODAY.plusDays(1), "Later."))).contains("in the future");
        assertThat(refusal(delegation, new Change.Close("done"))).contains("`/actions close PCC-2022-004` asks whether it was used");
        assertThat(refusal(SomeActions.asked(), new Change.Lapse(""))).contains("is no delegation");
    }

    @Test
    void what_is_merged_keeps_the_first_reference_and_every_part_with_its_outcome() {
        var first = SomeActions.asked();
        var partly = SomeActions.partly();
        var merged = after(first, new Change.Merge(List.of(partly), "asked for twice"));
        assertThat(merged.ref()).isEqualTo(first.ref());
        assertThat(merged.wording().parts()).hasSize(5);
        assertThat(merged.wording().parts().getFirst().text()).isEqualTo(first.wording().leadIn());
        assertThat(merged.wording().parts().get(1).leadIn()).isEqualTo("The Deputy Commissioner agreed to provide:");
        assertThat(merged.answered()).containsOnlyKeys(2);
        // It had no deadline of its own.
        assertThat(merged.deadline()).isEqualTo(partly.deadline());
        assertThat(Wording.read(merged.wording().text())).isEqualTo(merged.wording());
        var other = after(partly, new Change.Merge(List.of(first), "asked for twice"));
        assertThat(other.wording().leadIn()).isEqualTo("The Deputy Commissioner agreed to provide:");
        assertThat(other.wording().parts()).hasSize(5);
        assertThat(other.answered()).containsOnlyKeys(1);
    }

    @Test
    void what_cannot_be_merged_is_refused_in_words() {
        var first = SomeActions.asked();
        assertThat(refusal(first, new Change.Merge(List.of(), "twice"))).contains("is only one action");
        assertThat(refusal(first, new Change.Merge(List.of(first), "twice"))).contains("into itself");
        assertThat(refusal(first, new Change.Merge(List.of(SomeActions.partly(), SomeActions.partly()), "twice")))
                .contains("named twice");
        assertThat(refusal(first, new Change.Merge(List.of(SomeActions.hostile(1, "x", 0, new State.Ongoing())), "twice")))
                .contains("Only actions of one committee");
        assertThat(refusal(SomeActions.partly(), new Change.Merge(List.of(SomeActions.completed()), "twice")))
                .contains("PCC-2022-004 was completed on 30 September 2022");
        assertThat(refusal(first, new Change.Merge(List.of(SomeActions.of(SomeActions.partly(), Kind.DELEGATION)), "twice")))
                .contains("PCC-2022-027 is not asked of anybody");
    }

    @Test
    void some_parts_are_given_back_and_the_others_stay_answered() {
        var day = TODAY.minusDays(2);
        var waiting = after(SomeActions.partly(), new Change.Complete("r1", day, Set.of(), false));
        assertThat(waiting.stage()).isEqualTo(Stage.ANSWERED);
        var back = after(waiting, new Change.Return(Set.of(0, 2), "the figures are missing"));
        assertThat(back.openParts()).containsExactly(0, 2);
        assertThat(back.stage()).isEqualTo(Stage.ONGOING);
        assertThat(back.statusNote()).isEqualTo("Parts 1 and 3 of 4 were returned on 3 October 2022: the figures are missing");
        assertThat(refusal(waiting, new Change.Return(Set.of(4), "x"))).contains("has only 4 parts");
        var all = after(waiting, new Change.Return(Set.of(0, 1, 2, 3), "none of it"));
        assertThat(all.openParts()).hasSize(4);
        assertThat(all.statusNote()).startsWith("The response was returned");
    }

    @Test
    void a_part_has_a_lead_of_its_own_until_it_goes_back_to_who_answers_for_the_whole() {
        var mopac = new Action.Responsible("MOPAC", List.of("MOPAC"), List.of());
        var led = after(SomeActions.partly(), new Change.AssignPart(2, mopac, "theirs"));
        assertThat(led.lead(2)).isEqualTo(mopac);
        assertThat(led.asked()).containsExactly(led.responsible(), mopac);
        assertThat(refusal(led, new Change.AssignPart(2, mopac, "theirs"))).contains("Part 3 of PCC-2022-027 is with MOPAC already");
        assertThat(refusal(led, new Change.AssignPart(1, mopac, "theirs"))).contains("is answered");
        assertThat(refusal(led, new Change.AssignPart(4, mopac, "theirs"))).contains("only 4 parts");
        assertThat(after(led, new Change.AssignPart(2, led.responsible(), "ours")).leads()).isEmpty();
        var merged = after(SomeActions.asked(), new Change.Merge(List.of(led), "one letter"));
        // Whoever answered for the merged one as a whole now leads its parts.
        assertThat(merged.leads()).containsOnlyKeys(1, 2, 3, 4).containsEntry(3, mopac);
        var happening = new Happening.PartReassigned(2, "MPS", "MOPAC", "theirs");
        var written = HappeningText.write(happening);
        assertThat(HappeningText.read(written.what(), written.detail())).isEqualTo(happening);
    }

    private static String refusal(Action action, Change change) {
        return switch (Lifecycle.decide(action, change, TODAY)) {
            case Decision.Accepted accepted -> throw new AssertionError(accepted);
            case Decision.Refused(var why) -> why;
        };
    }

    private static Action in(State state) {
        var draft = SomeActions.asked().change();
        draft.state = state;
        draft.touch = new Touch("raised", LocalDate.of(2022, 7, 6));
        return draft.action();
    }

    private static Action after(Action action, Change change) {
        return switch (Lifecycle.decide(action, change, TODAY)) {
            case Decision.Accepted(var after, var happenings) -> after;
            case Decision.Refused(var why) -> throw new AssertionError(why);
        };
    }
}
