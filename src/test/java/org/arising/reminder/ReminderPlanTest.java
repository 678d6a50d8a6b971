package org.arising.reminder;

import org.arising.action.Kind;
import org.arising.committee.ReminderPolicy;
import org.arising.committee.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;

import static org.arising.reminder.Facts.What.ESCALATED;
import static org.arising.reminder.Facts.What.FOLLOWED_UP;
import static org.arising.reminder.Facts.What.HUMAN;
import static org.arising.reminder.Facts.What.REMINDED;
import static org.arising.reminder.Facts.What.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

/** Every boundary of the plan, on the calendar of 2022: 27 July is a Wednesday, 19 September a bank holiday. */
class ReminderPlanTest {
    private static final ReminderPlan PLAN =
            new ReminderPlan(ReminderPolicy.USUAL, WorkingCalendar.named("england").orElseThrow());

    @Test
    void what_was_raised_here_is_asked_for_on_the_next_working_day() {
        assertThat(next(SomeFacts.raised("2022-07-27"), "2022-07-27")).isEqualTo("REQUEST 2022-07-28");
        assertThat(next(SomeFacts.raised("2022-09-16"), "2022-09-16")).isEqualTo("REQUEST 2022-09-20");
        assertThat(next(SomeFacts.raised("2022-07-27"), "2022-08-30")).isEqualTo("REQUEST 2022-08-30");
    }

    @Test
    void what_was_imported_and_never_asked_for_is_not_asked_for_by_itself() {
        var never = SomeFacts.raised("2022-07-06").fromDocument();
        assertThat(next(never, "2022-10-03")).isEqualTo("nothing");
        assertThat(next(never.due("2022-10-04"), "2022-10-03")).isEqualTo("nothing");
        assertThat(next(never.and(HUMAN, "2022-10-01"), "2022-10-03")).isEqualTo("nothing");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DELEGATION", "STANDING"})
    void delegations_and_standing_rows_are_never_chased(Kind kind) {
        var facts = SomeFacts.raised("2022-07-06").of(kind).due("2022-08-01").and(REQUESTED, "2022-07-07");
        assertThat(next(facts, "2022-07-08")).isEqualTo("nothing");
        assertThat(next(facts, "2023-07-08")).isEqualTo("nothing");
        assertThat(next(SomeFacts.raised("2022-07-06").of(kind), "2022-07-08")).isEqualTo("nothing");
    }

    @Test
    void a_follow_up_comes_ten_working_days_after_the_newest_event() {
        var asked = SomeFacts.raised("2022-07-06").and(REQUESTED, "2022-07-27");
        assertThat(next(asked, "2022-07-28")).isEqualTo("FOLLOW_UP 2022-08-10");
        assertThat(next(asked.and(FOLLOWED_UP, "2022-08-10"), "2022-08-11")).isEqualTo("FOLLOW_UP 2022-08-24");
        assertThat(on(asked, "2022-08-09")).isEqualTo("nothing");
        assertThat(on(asked, "2022-08-10")).isEqualTo("FOLLOW_UP 2022-08-10");
    }

    @Test
    void the_days_between_are_working_days() {
        var asked = SomeFacts.raised("2022-09-01").and(REQUESTED, "2022-09-14");
        assertThat(next(asked, "2022-09-15")).isEqualTo("FOLLOW_UP 2022-09-29");
    }

    @Test
    void a_follow_up_long_past_comes_at_the_next_slot_and_once() {
        var asked = SomeFacts.raised("2022-06-22").fromDocument().and(FOLLOWED_UP, "2022-07-27");
        assertThat(next(asked, "2022-10-03")).isEqualTo("FOLLOW_UP 2022-10-03");
        var again = asked.and(FOLLOWED_UP, "2022-10-03");
        assertThat(on(again, "2022-10-03")).isEqualTo("nothing");
        assertThat(next(again, "2022-10-03")).isEqualTo("FOLLOW_UP 2022-10-17");
    }

    @Test
    void a_slot_on_a_weekend_or_bank_holiday_moves_to_the_next_working_day() {
        var asked = SomeFacts.raised("2022-06-22").and(FOLLOWED_UP, "2022-07-27");
        assertThat(next(asked, "2022-10-01")).isEqualTo("FOLLOW_UP 2022-10-03");
        assertThat(next(asked, "2022-09-17")).isEqualTo("FOLLOW_UP 2022-09-20");
        assertThat(on(asked, "2022-09-19")).isEqualTo("nothing");
    }

    @Test
    void a_reminder_comes_five_working_days_before_the_due_date() {
        var asked = SomeFacts.raised("2022-09-01").due("2022-09-23").and(REQUESTED, "2022-09-02");
        assertThat(next(asked, "2022-09-05")).isEqualTo("BEFORE_DUE 2022-09-15");
        assertThat(on(asked, "2022-09-14")).isEqualTo("nothing");
    }

    @Test
    void a_due_date_on_a_bank_holiday_is_reminded_of_five_working_days_before_the_next_working_day() {
        var asked = SomeFacts.raised("2022-09-01").due("2022-09-19").and(REQUESTED, "2022-09-02");
        assertThat(next(asked, "2022-09-05")).isEqualTo("BEFORE_DUE 2022-09-12");
    }

    @Test
    void the_due_day_itself_is_neither_before_nor_overdue() {
        var reminded = SomeFacts.raised("2022-09-01")
                .due("2022-09-23")
                .and(REQUESTED, "2022-09-02")
                .and(REMINDED, "2022-09-15");
        assertThat(next(reminded, "2022-09-16")).isEqualTo("ON_DAY 2022-09-23");
        assertThat(on(reminded, "2022-09-23")).isEqualTo("ON_DAY 2022-09-23");
        var late = SomeFacts.raised("2022-09-01").due("2022-09-23").and(REQUESTED, "2022-09-02");
        assertThat(on(late, "2022-09-22")).isEqualTo("BEFORE_DUE 2022-09-22");
        assertThat(on(late, "2022-09-23")).isEqualTo("ON_DAY 2022-09-23");
    }

    @Test
    void nothing_is_followed_up_before_it_is_due() {
        var reminded = SomeFacts.raised("2022-07-01")
                .due("2022-09-23")
                .and(REQUESTED, "2022-07-04")
                .and(REMINDED, "2022-07-05");
        assertThat(next(reminded, "2022-07-06")).isEqualTo("ON_DAY 2022-09-23");
        assertThat(next(reminded, "2022-09-24")).isEqualTo("FOLLOW_UP 2022-09-26");
        assertThat(next(reminded.and(REMINDED, "2022-09-23"), "2022-09-24")).isEqualTo("FOLLOW_UP 2022-10-07");
    }

    @Test
    void a_promise_holds_the_follow_up_until_the_day_after_it() {
        var promised = SomeFacts.raised("2022-07-06")
                .and(REQUESTED, "2022-07-27")
                .and(HUMAN, "2022-08-01")
                .promised("2022-09-16");
        assertThat(next(promised, "2022-08-02")).isEqualTo("FOLLOW_UP 2022-09-20");
        assertThat(on(promised, "2022-09-16")).isEqualTo("nothing");
    }

    @Test
    void a_snooze_holds_everything_until_its_day() {
        var snoozed = SomeFacts.raised("2022-07-06")
                .and(FOLLOWED_UP, "2022-07-27")
                .and(HUMAN, "2022-08-01")
                .snoozed("2022-10-01");
        assertThat(next(snoozed, "2022-08-20")).isEqualTo("FOLLOW_UP 2022-10-03");
        assertThat(on(snoozed, "2022-09-30")).isEqualTo("nothing");
        assertThat(next(SomeFacts.raised("2022-07-06").snoozed("2022-08-01"), "2022-07-07"))
                .isEqualTo("REQUEST 2022-08-01");
    }

    @Test
    void a_human_touch_sets_the_clock_back() {
        var touched = SomeFacts.raised("2022-07-06").and(REQUESTED, "2022-07-27").and(HUMAN, "2022-08-09");
        assertThat(next(touched, "2022-08-10")).isEqualTo("FOLLOW_UP 2022-08-23");
    }

    @Test
    void after_three_follow_ups_without_an_answer_the_officers_are_told_once() {
        var asked = SomeFacts.raised("2022-07-01").and(REQUESTED, "2022-07-04");
        var twice = asked.and(FOLLOWED_UP, "2022-07-18").and(FOLLOWED_UP, "2022-08-01");
        assertThat(next(twice, "2022-08-02")).isEqualTo("FOLLOW_UP 2022-08-15");
        var thrice = twice.and(FOLLOWED_UP, "2022-08-15");
        assertThat(next(thrice, "2022-08-15")).isEqualTo("ESCALATION 2022-08-16");
        var told = thrice.and(ESCALATED, "2022-08-16");
        assertThat(on(told, "2022-08-16")).isEqualTo("nothing");
        assertThat(next(told, "2022-08-17")).startsWith("FOLLOW_UP");
    }

    @Test
    void somebody_who_answers_in_part_is_not_told_of_to_the_officers() {
        var touched = SomeFacts.raised("2022-07-01")
                .and(REQUESTED, "2022-07-04")
                .and(FOLLOWED_UP, "2022-07-18")
                .and(FOLLOWED_UP, "2022-08-01")
                .and(HUMAN, "2022-08-02")
                .and(FOLLOWED_UP, "2022-08-16");
        assertThat(next(touched, "2022-08-17")).isEqualTo("FOLLOW_UP 2022-08-31");
    }

    @Test
    void the_why_counts_the_follow_up_and_names_the_day() {
        var asked = SomeFacts.raised("2022-07-06").and(REQUESTED, "2022-07-27").and(FOLLOWED_UP, "2022-08-10");
        assertThat(PLAN.next(asked.facts(), LocalDate.parse("2022-08-11")).orElseThrow().why())
                .contains("follow-up 2", "10 working days", "10 August 2022");
    }

    private static String next(SomeFacts facts, String from) {
        return PLAN.next(facts.facts(), LocalDate.parse(from))
                .map(occasion -> occasion.kind() + " " + occasion.day())
                .orElse("nothing");
    }

    private static String on(SomeFacts facts, String day) {
        return PLAN.on(facts.facts(), LocalDate.parse(day))
                .map(occasion -> occasion.kind() + " " + occasion.day())
                .orElse("nothing");
    }
}
