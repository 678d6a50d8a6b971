package org.arising.action.slack;

import org.arising.action.ActionLists;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Turn;
import org.arising.committee.Sending;
import org.arising.testkit.Golden;
import org.arising.testkit.SomeActions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import static org.arising.testkit.SomeActions.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

class ActionViewTest {
    @Test
    void a_list_names_its_filter_and_every_action_of_the_page() {
        var message = ListView.of(page(3, 1), TODAY);
        Golden.holds("list", message);
        assertThat(message.text())
                .startsWith("3 ongoing actions · MPS")
                .contains("PCC-2022-004 · Assistant Commissioner for Met Operations, MPS · Ongoing")
                .contains("no deadline", "requested 27 July 2022", "not yet asked");
    }

    @Test
    void a_page_in_the_middle_leads_both_ways() {
        Golden.holds("list-page", ListView.of(page(43, 2), TODAY));
    }

    @Test
    void an_empty_list_names_its_filter_and_the_next_step() {
        var none = new ListPage(new ActionLists.Page(List.of(), 0, 1, Turn.first(), false), "0 overdue actions · MPS", "overdue MPS", null, null, false);
        var message = ListView.of(none, TODAY);
        Golden.holds("list-empty", message);
        assertThat(message.text()).contains("overdue MPS", "/actions all");
    }

    @Test
    void a_shared_list_says_by_whom_and_has_no_paging() {
        Golden.holds("list-shared", ListView.shared(page(3, 1), TODAY, "U0CLERK"));
    }

    @Test
    void an_action_whole_shows_an_outcome_for_each_part() {
        var history = List.of(
                event("2022-07-27", "import", new Happening.Requested()),
                event("2022-08-15", "U0MPS", new Happening.PartsAnswered(List.of(1), "r1")),
                event("2022-08-15", "U0CLERK", new Happening.Updated("Rest promised by *autumn* <!channel>.")),
                event("2022-09-01", "command line (clerk)", new Happening.DeadlineRevised(
                        LocalDate.of(2022, 8, 12), LocalDate.of(2022, 8, 31), "Summer recess")));
        var response = new Shown.ResponseLine(
                "U0MPS",
                LocalDate.of(2022, 8, 15),
                "The figures are attached.",
                List.of(new Shown.FileLine("vetting.pdf", 1_234_567), new Shown.FileLine("note.txt", 80)));
        var shown = new Shown(
                SomeActions.partly(),
                history,
                List.of(response),
                Set.of("complete", "update", "snooze", "close", "reopen", "edit", "withdraw", "request", "chase"));
        var message = ShowView.of(shown, TODAY);
        Golden.holds("show", message);
        assertThat(message.text()).contains("(answered on 15 August 2022)", "(open)");
    }

    @Test
    void who_may_only_read_gets_no_buttons() {
        Golden.holds("show-completed", ShowView.of(
                new Shown(SomeActions.completed(), List.of(), List.of(), Set.of()), TODAY));
    }

    @Test
    void a_long_history_says_how_much_is_earlier() {
        var many = Collections.nCopies(40, event("2022-09-01", "reminder", new Happening.FollowedUp()));
        var message = ShowView.of(new Shown(SomeActions.asked(), many, List.of(), Set.of()), TODAY);
        assertThat(message.blocks().toString()).contains("(and 28 earlier)");
    }

    @Test
    void what_was_mistyped_is_answered_with_the_next_step() {
        assertThat(ErrorView.unknownVerb("compelte").text()).contains("Did you mean “complete”?");
        assertThat(ErrorView.unknownVerb("xyzzy").text()).contains("/actions help");
        Golden.holds("error-number", ErrorView.unknownReference(
                "14", Verb.SHOW, List.of(SomeActions.asked(), SomeActions.partly()), TODAY));
        Golden.holds("error-reference", ErrorView.unknownReference("PCC-2022-999", Verb.SHOW, List.of(), TODAY));
        Golden.holds("error-name", ErrorView.ambiguousName("Deputy", List.of(
                new ErrorView.Candidate("Deputy Mayor for Policing and Crime", "\"Deputy Mayor for Policing and Crime\""),
                new ErrorView.Candidate("Deputy Commissioner", "\"Deputy Commissioner\""))));
    }

    @Test
    void the_help_and_the_overview_read_as_they_did() {
        Golden.holds("help", HelpView.all(true));
        Golden.holds("help-complete", HelpView.of(Verb.COMPLETE));
        Golden.holds("overview", OverviewView.of(
                new OverviewView.Overview(4, List.of(SomeActions.partly()), List.of(new OverviewView.Standing(
                        "PCC", "Police and Crime Committee", 17, 1, new Sending.Off(), true)), List.of(), true),
                TODAY));
    }

    private static ListPage page(int total, int page) {
        return new ListPage(
                new ActionLists.Page(
                        List.of(SomeActions.partly(), SomeActions.unasked(), SomeActions.asked()),
                        total,
                        (page - 1L) * 10 + 1,
                        new Turn.Numbered(page),
                        false),
                total + " ongoing actions · MPS", "ongoing MPS",
                total > 10 ? "No state was given: ongoing." : null, new Audience("C0PCC", 12, false, List.of()), true);
    }

    private static Event event(String day, String actor, Happening what) {
        return new Event(Instant.parse(day + "T09:00:00Z"), LocalDate.parse(day), actor, "slack", what);
    }

}
