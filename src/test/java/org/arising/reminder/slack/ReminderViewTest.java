package org.arising.reminder.slack;

import org.arising.action.slack.RecordView;
import org.arising.action.slack.TroubleView;
import org.arising.testkit.Golden;
import org.arising.testkit.SomeActions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

import static org.arising.testkit.SomeActions.COMMITTEE;
import static org.arising.testkit.SomeActions.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

class ReminderViewTest {
    @Test
    void after_somebody_acted_the_buttons_of_that_action_give_way_and_others_stay() {
        // 08:05 UTC is 09:05 in London before the clocks go back
        var done = new ReminderFacts.Done("U0MPS", "Completed", Instant.parse("2022-10-03T08:05:00Z"));
        var message = ReminderView.of(
                new ReminderFacts(COMMITTEE, List.of(
                        new ReminderFacts.Line(SomeActions.asked(), "follow-up", "", done),
                        new ReminderFacts.Line(
                                SomeActions.partly(), "follow-up", "Nothing was heard for 10 working days.", null),
                        new ReminderFacts.Line(SomeActions.unasked(), "request", "", null))),
                TODAY);
        Golden.holds("reminder", message);
        assertThat(message.text())
                .startsWith("Police and Crime Committee: 2 follow-ups, 1 request")
                .contains("Completed by <@U0MPS> on 3 October 2022 at 09:05");
    }

    @Test
    void beyond_ten_actions_one_is_chosen_first() {
        var lines = IntStream.range(0, 12)
                .mapToObj(i -> new ReminderFacts.Line(
                        SomeActions.action(i + 1, "Deputy Commissioner, MPS", SomeActions.asked().wording()),
                        "follow-up",
                        "",
                        null))
                .toList();
        Golden.holds("reminder-many", ReminderView.of(new ReminderFacts(COMMITTEE, lines), TODAY));
    }

    @Test
    void what_officers_are_told_reads_as_it_did() {
        Golden.holds("record", RecordView.of(
                SomeActions.completed(), "completed", "U0CLERK", "A response was received on 30 September 2022."));
        Golden.holds("escalation", EscalationView.of(
                COMMITTEE, List.of(new EscalationView.Unanswered(SomeActions.partly(), 3)), TODAY));
        Golden.holds("trouble", TroubleView.of(new TroubleView.Trouble(
                "The reminder",
                "C0MPS",
                List.of(SomeActions.asked().ref(), SomeActions.partly().ref()),
                "Arising is not a member of that channel.",
                "Invite it there, then try again.",
                "PCC/follow-up/2022-10-03/C0MPS")));
        Golden.holds("sending", SendingModal.of(
                COMMITTEE,
                List.of(new SendingModal.Planned(
                        LocalDateTime.of(2022, 10, 4, 9, 30),
                        "follow-up",
                        "C0MPS",
                        List.of(SomeActions.asked().ref(), SomeActions.partly().ref()),
                        "The last follow-up was on 27 July 2022.")),
                TODAY,
                "C0PCC"));
    }
}
