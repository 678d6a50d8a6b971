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
        all.put("close", new Change.Close("This delegation was not used."));
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
                .isEqualTo("Closed. This delegation was not used.");
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
