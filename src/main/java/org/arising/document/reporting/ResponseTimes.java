package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.State;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import static org.arising.kernel.Words.say;

/**
 * How long organisations take to answer a committee, by {@link #howCounted}.
 *
 * @param today the day on which it was counted, in the committee's zone
 */
record ResponseTimes(String committee, LocalDate today, List<Row> rows, List<String> rule) {
    /**
     * An organisation's figures.
     *
     * @param medianDays days to reply, halfway up; empty where no day is known
     * @param overdueDays days by which the longest overdue is overdue; empty where none is
     */
    record Row(
            String organisation,
            int asked,
            int answered,
            String medianDays,
            String longestDays,
            int overdue,
            String overdueDays,
            int notYetDue,
            int withoutDeadline) {}

    /** Counts the actions of a committee. */
    static ResponseTimes of(String committee, LocalDate today, List<ReportFacts.Told> told) {
        var byOrganisation = new TreeMap<String, List<ReportFacts.Told>>();
        for (var each : told) {
            var action = each.action();
            if (!action.kind().isChased() || action.exempt() || isWithdrawn(each.history())) {
                continue;
            }
            var organisations = action.responsible().organisations();
            for (var organisation : organisations.isEmpty() ? List.of(say("paper.times.others")) : organisations) {
                byOrganisation.computeIfAbsent(organisation, first -> new ArrayList<>()).add(each);
            }
        }
        return new ResponseTimes(
                committee,
                today,
                byOrganisation.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue(), today)).toList(),
                howCounted());
    }

    /** How days are counted, as printed below the table. */
    static List<String> howCounted() {
        return List.of(
                say("paper.times.rule.days"),
                say("paper.times.rule.from-meeting"),
                say("paper.times.rule.without-day"),
                say("paper.times.rule.overdue"));
    }

    private static boolean isWithdrawn(List<Event> history) {
        return history.stream().anyMatch(event -> event.what() instanceof Happening.Withdrawn);
    }

    private static Row row(String organisation, List<ReportFacts.Told> told, LocalDate today) {
        var days = new ArrayList<Long>();
        var answered = 0;
        var notYetDue = 0;
        var open = 0;
        var overdue = new ArrayList<Long>();
        for (var each : told) {
            var action = each.action();
            if (action.state() instanceof State.Completed) {
                answered++;
                var took = days(action, each.history());
                if (took != null) {
                    days.add(took);
                }
            } else if (action.state() instanceof State.Ongoing) {
                var due = action.deadline().due();
                if (due == null) {
                    open++;
                } else if (due.isBefore(today)) {
                    overdue.add(ChronoUnit.DAYS.between(due, today));
                } else {
                    notYetDue++;
                }
            }
        }
        days.sort(Long::compare);
        overdue.sort(Long::compare);
        return new Row(
                organisation,
                told.size(),
                answered,
                days.isEmpty() ? "" : Long.toString(median(days)),
                days.isEmpty() ? "" : Long.toString(days.getLast()),
                overdue.size(),
                overdue.isEmpty() ? "" : Long.toString(overdue.getLast()),
                notYetDue,
                open);
    }

    /** Of an even number the higher of the two in the middle, so that no half days are printed. */
    private static long median(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static @Nullable Long days(Action action, List<Event> history) {
        LocalDate asked = null;
        LocalDate received = null;
        for (var event : history) {
            if (asked == null && (event.what() instanceof Happening.Requested || event.what() instanceof Happening.FollowedUp)) {
                asked = event.day();
            }
            if (event.what() instanceof Happening.Completed(var response, var day)) {
                received = day;
            }
            if (event.what() instanceof Happening.Answered(var response, var day)) {
                received = day;
            }
        }
        var from = asked == null ? action.raised() : asked;
        return received == null ? null : Math.max(0, ChronoUnit.DAYS.between(from, received));
    }
}
