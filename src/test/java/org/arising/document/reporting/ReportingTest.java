package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.Deadline;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Kind;
import org.arising.action.State;
import org.arising.action.Status;
import org.arising.action.Touch;
import org.arising.action.Wording;
import org.arising.committee.Meeting;
import org.arising.kernel.Reference;
import org.arising.response.Response;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What a report holds of an action, and in which words. */
class ReportingTest {
    private static final LocalDate JULY = LocalDate.of(2022, 7, 6);
    private static final LocalDate AUGUST = LocalDate.of(2022, 8, 30);
    private static final LocalDate LATE = LocalDate.of(2022, 9, 22);

    @Test
    void an_ongoing_action_is_held_with_the_sentence_of_its_newest_request() {
        var row = only(told(1, Kind.UNDERTAKING, JULY, at(JULY, new Happening.Requested()), at(AUGUST, new Happening.FollowedUp())));
        assertThat(row.sentence()).isEqualTo("Ongoing. A follow-up request for the actions was made on 30 August 2022.");
    }

    @Test
    void what_happens_after_the_papers_are_due_is_not_in_the_report() {
        var row = only(told(1, Kind.UNDERTAKING, JULY, at(JULY, new Happening.Requested()), at(LATE, new Happening.Completed("r1", LATE))));
        assertThat(row.sentence()).isEqualTo("Ongoing. This information was requested on 6 July 2022.");
    }

    @Test
    void what_happens_on_the_day_the_papers_are_due_is_in_it() {
        var row = only(told(1, Kind.UNDERTAKING, JULY, at(MadeCommittee.PAPERS, new Happening.Closed("This delegation was not used."))));
        assertThat(row.sentence()).isEqualTo("Closed. This delegation was not used.");
    }

    @Test
    void an_action_that_arose_at_the_meeting_itself_is_told_to_the_next() {
        assertThat(report(told(1, Kind.UNDERTAKING, MadeCommittee.MEETING)).rows()).isEmpty();
    }

    @Test
    void an_action_that_ended_before_the_last_report_counted_is_not_told_again_and_is_pointed_out() {
        var old = told(1, Kind.UNDERTAKING, LocalDate.of(2022, 1, 12), at(LocalDate.of(2022, 7, 12), new Happening.Closed("Not needed.")));
        assertThat(report(old).rows()).isEmpty();
        assertThat(Doubts.of(MadeCommittee.facts(List.of(old)), LATE)).singleElement().asString().contains("PCC-2022-001 ended before");
        var next = told(1, Kind.UNDERTAKING, JULY, at(LocalDate.of(2022, 7, 13), new Happening.Closed("Not needed.")));
        assertThat(report(next).rows()).hasSize(1);
    }

    @Test
    void an_action_that_an_earlier_meeting_was_told_had_ended_is_noted_and_leaves() {
        var noted = told(1, Kind.UNDERTAKING, JULY,
                at(AUGUST, new Happening.Closed("Not needed.")),
                at(AUGUST, new Happening.Reported(MadeCommittee.BEFORE, 1, Status.CLOSED)));
        assertThat(report(noted).rows()).isEmpty();
        var same = told(1, Kind.UNDERTAKING, JULY,
                at(AUGUST, new Happening.Closed("Not needed.")),
                at(AUGUST, new Happening.Reported(MadeCommittee.MEETING, 1, Status.CLOSED)));
        assertThat(report(same).rows()).hasSize(1);
    }

    @Test
    void meetings_stand_newest_first_and_what_arose_at_none_comes_last() {
        var titles = report(
                        told(1, Kind.UNDERTAKING, JULY),
                        told(2, Kind.UNDERTAKING, null),
                        told(3, Kind.UNDERTAKING, MadeCommittee.BEFORE),
                        told(4, Kind.UNDERTAKING, JULY))
                .meetings().stream().map(Report.Group::title).toList();
        assertThat(titles).containsExactly(
                "Actions Arising from the Meeting Held on 20 July 2022",
                "Actions Arising from the Meeting Held on 6 July 2022",
                "Actions Arising Outside a Meeting");
    }

    @Test
    void one_letter_that_answers_several_actions_is_one_appendix_and_each_cites_it() {
        var letter = MadeCommittee.response("r1", AUGUST);
        var later = MadeCommittee.response("r2", AUGUST.plusDays(3));
        var report = report(
                answered(1, List.of(later), at(AUGUST.plusDays(3), new Happening.Completed("r2", AUGUST.plusDays(3)))),
                answered(2, List.of(letter), at(AUGUST, new Happening.Completed("r1", AUGUST))),
                answered(3, List.of(letter, later),
                        at(AUGUST, new Happening.PartsAnswered(List.of(0), "r1")),
                        at(AUGUST.plusDays(3), new Happening.Completed("r2", AUGUST.plusDays(3)))));
        assertThat(report.appendices()).extracting(Report.Appendix::number, Report.Appendix::title).containsExactly(
                org.assertj.core.groups.Tuple.tuple(1, "Correspondence from Deputy Commissioner, MPS, received on 30 August 2022"),
                org.assertj.core.groups.Tuple.tuple(2, "Correspondence from Deputy Commissioner, MPS, received on 2 September 2022"));
        assertThat(report.rows()).extracting(Report.Row::sentence).containsExactly(
                "Completed. Attached at Appendix 2.", "Completed. Attached at Appendix 1.", "Completed. Attached at Appendices 1 and 2.");
    }

    @Test
    void a_partly_answered_action_stays_ongoing_and_cites_what_came() {
        var letter = MadeCommittee.response("r1", AUGUST);
        var row = only(answered(1, List.of(letter), at(AUGUST, new Happening.PartsAnswered(List.of(0), "r1"))));
        assertThat(row.sentence()).isEqualTo("Ongoing. Part 1 of 2 was answered on 30 August 2022. Attached at Appendix 1.");
        var chased = only(answered(1, List.of(letter),
                at(AUGUST, new Happening.PartsAnswered(List.of(0), "r1")), at(AUGUST.plusDays(9), new Happening.FollowedUp())));
        assertThat(chased.sentence()).endsWith("was made on 8 September 2022. Part of this information is attached at Appendix 1.");
    }

    @Test
    void appendices_of_an_imported_document_of_the_meeting_keep_their_numbers_and_new_ones_go_on() {
        var letter = MadeCommittee.response("r1", AUGUST);
        var told = List.of(answered(1, List.of(letter), at(AUGUST, new Happening.Completed("r1", AUGUST))));
        var plain = MadeCommittee.facts(told);
        var facts = new ReportFacts(
                plain.committee(), plain.meeting(), plain.before(), plain.countsTo(), plain.countedBefore(), plain.scope(), told,
                Map.of(), List.of(), List.of(new ReportFacts.Listed(11, "A letter")), List.of(), Set.of());
        assertThat(Reporting.of(facts).appendices()).extracting(Report.Appendix::number).containsExactly(11, 12);
        var appended = new ReportFacts(
                plain.committee(), plain.meeting(), plain.before(), plain.countsTo(), plain.countedBefore(), plain.scope(), told,
                Map.of(), List.of(), List.of(), List.of(), Set.of("r1"));
        assertThat(Reporting.of(appended).appendices()).as("appended to an earlier report").isEmpty();
    }

    @Test
    void the_options_choose_actions() {
        var delegation = told(1, Kind.DELEGATION, JULY);
        var quiet = told(2, Kind.UNDERTAKING, LocalDate.of(2022, 3, 2));
        var told = List.of(delegation, quiet, told(3, Kind.UNDERTAKING, LocalDate.of(2022, 3, 2), at(AUGUST, new Happening.Requested())));
        assertThat(held(told, ReportScope.WITHOUT_DELEGATIONS)).containsExactly("PCC-2022-002", "PCC-2022-003");
        assertThat(held(told, ReportScope.SINCE_LAST)).containsExactly("PCC-2022-003");
        assertThat(held(told, ReportScope.DUE)).containsExactly("PCC-2022-001", "PCC-2022-002", "PCC-2022-003");
    }

    @Test
    void five_clear_days_stand_between_papers_and_meeting() {
        var meeting = new Meeting("PCC", MadeCommittee.MEETING, null);
        assertThat(ReportReader.countsTo(MadeCommittee.COMMITTEE, meeting)).isEqualTo(LocalDate.of(2022, 9, 21));
        var afterEaster = new Meeting("PCC", LocalDate.of(2023, 4, 13), null);
        assertThat(ReportReader.countsTo(MadeCommittee.COMMITTEE, afterEaster)).isEqualTo(LocalDate.of(2023, 4, 3));
    }

    @Test
    void corrections_say_what_was_and_what_is() {
        var before = report(told(1, Kind.UNDERTAKING, JULY, at(JULY, new Happening.Requested())), told(2, Kind.UNDERTAKING, JULY));
        var after = report(told(1, Kind.UNDERTAKING, JULY, at(AUGUST, new Happening.FollowedUp())), told(3, Kind.UNDERTAKING, JULY));
        assertThat(Corrections.between(before, after, false)).containsExactly(
                "PCC-2022-001 (item 5): the status was “Ongoing. This information was requested on 6 July 2022.” and is"
                        + " “Ongoing. A follow-up request for the actions was made on 30 August 2022.”.",
                "PCC-2022-002 (item 5): the action is left out.",
                "PCC-2022-003 (item 5) is added: “The MPS agreed to provide: • The plan; • The budget.” Ongoing.");
        assertThat(Corrections.between(before, before, true)).isEmpty();
    }

    @Test
    void days_to_reply_are_counted_from_the_asking_and_overdue_from_the_day_after_the_due_date() {
        var quick = told(1, Kind.UNDERTAKING, JULY, at(JULY, new Happening.Requested()), at(JULY.plusDays(8), new Happening.Completed(null, JULY.plusDays(8))));
        var slow = told(2, Kind.UNDERTAKING, JULY, at(JULY.plusDays(40), new Happening.Completed(null, JULY.plusDays(40))));
        var times = ResponseTimes.of("PCC", AUGUST, List.of(quick, slow, told(3, Kind.UNDERTAKING, JULY), told(4, Kind.DELEGATION, JULY)));
        assertThat(times.rows()).singleElement().isEqualTo(
                new ResponseTimes.Row("MPS", 3, 2, "40", "40", 0, "", 0, 1));
    }

    private static List<String> held(List<ReportFacts.Told> told, ReportScope scope) {
        var plain = MadeCommittee.facts(told);
        return Reporting.of(new ReportFacts(
                        plain.committee(), plain.meeting(), plain.before(), plain.countsTo(), plain.countedBefore(), scope, told,
                        Map.of(), List.of(), List.of(), List.of(), Set.of()))
                .rows().stream().map(Report.Row::ref).sorted().toList();
    }

    private static Report report(ReportFacts.Told... told) {
        return Reporting.of(MadeCommittee.facts(List.of(told)));
    }

    private static Report.Row only(ReportFacts.Told told) {
        return report(told).rows().getFirst();
    }

    private static Event at(LocalDate day, Happening what) {
        return new Event(Instant.parse("2022-10-01T09:00:00Z"), day, "U0CLERK", "slack", what);
    }

    private static ReportFacts.Told answered(int number, List<Response> responses, Event... events) {
        var told = told(number, Kind.UNDERTAKING, JULY, events);
        return new ReportFacts.Told(told.action(), told.history(), responses);
    }

    private static ReportFacts.Told told(int number, Kind kind, LocalDate meeting, Event... events) {
        State state = new State.Ongoing();
        for (var event : events) {
            state = switch (event.what()) {
                case Happening.Completed(var response, var received) -> new State.Completed(received);
                case Happening.Closed(var reason) -> new State.Closed(event.day(), reason);
                default -> state;
            };
        }
        var raised = meeting == null ? JULY : meeting;
        var action = new Action(
                new Reference("PCC", 2022, number),
                new Action.Origin(null, meeting, "5", "Questions"),
                new Action.Responsible("Deputy Commissioner, MPS", List.of("MPS"), List.of()),
                kind,
                new Wording("The MPS agreed to provide:", List.of(new Wording.Part("The plan;", ""), new Wording.Part("The budget.", "")), ""),
                Map.of(),
                state,
                null,
                "",
                List.of(),
                Deadline.NONE,
                null,
                null,
                List.of(),
                raised,
                false,
                null,
                null,
                false,
                null,
                new Touch("added", raised),
                1);
        var history = new ArrayList<Event>();
        history.add(at(raised, new Happening.Raised("added in Slack")));
        history.addAll(Arrays.asList(events));
        return new ReportFacts.Told(action, List.copyOf(history), List.of());
    }
}
