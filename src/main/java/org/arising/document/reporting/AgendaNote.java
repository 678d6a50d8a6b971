package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.State;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * What a chair wants to know of actions before a meeting: what is overdue, what is due by then, what came in.
 *
 * @param meeting the meeting to come
 * @param today the day on which it was written, in the committee's zone
 */
record AgendaNote(String committee, LocalDate meeting, LocalDate today, List<Section> sections) {
    /** Actions of one standing; {@code none} is said where there are none. */
    record Section(String title, String none, List<Row> rows) {}

    /** An action in a line; a day that is not known is empty. */
    record Row(String ref, String responsible, String arose, String due, String text, String status) {}

    /** The note for a meeting. */
    static AgendaNote of(ReportFacts facts, LocalDate today) {
        var overdue = new ArrayList<Row>();
        var due = new ArrayList<Row>();
        var answered = new ArrayList<Row>();
        var others = new ArrayList<Row>();
        facts.told().stream()
                .map(ReportFacts.Told::action)
                .filter(action -> action.kind().isChased() && !action.exempt())
                .sorted(Comparator.comparing((Action action) -> action.deadline().due(), Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(action -> {
                    var day = action.deadline().due();
                    var row = row(action);
                    switch (action.state()) {
                        case State.Ongoing() ->
                            (day == null ? others : day.isBefore(today) ? overdue : day.isAfter(facts.meeting()) ? others : due).add(row);
                        case State.Completed(var on) -> add(answered, row, on, facts.countedBefore());
                        case State.Closed closed -> {}
                    }
                });
        return new AgendaNote(
                facts.committee().name(),
                facts.meeting(),
                today,
                List.of(
                        section("overdue", overdue),
                        section("due", due),
                        section("answered", answered),
                        section("others", others)));
    }

    private static Section section(String standing, List<Row> rows) {
        return new Section(say("paper.agenda.title." + standing), say("paper.agenda.none." + standing), List.copyOf(rows));
    }

    private static void add(List<Row> rows, Row row, LocalDate on, @Nullable LocalDate since) {
        if (since == null || on.isAfter(since)) {
            rows.add(row);
        }
    }

    private static Row row(Action action) {
        var meeting = action.origin().meeting();
        var due = action.deadline().due();
        return new Row(
                action.ref().toString(),
                action.responsible().spoken(),
                meeting == null ? "" : meeting.toString(),
                due == null ? "" : due.toString(),
                action.wording().text().replace("\n", " "),
                action.statusSentence());
    }
}
