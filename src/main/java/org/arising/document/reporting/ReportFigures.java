package org.arising.document.reporting;

import org.arising.action.CountedUnder;
import org.arising.action.Happening;
import org.arising.action.Kind;
import org.arising.action.Status;
import org.arising.kernel.Texts;
import org.arising.picture.Figures;
import org.arising.picture.FiguresText;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * What the one picture of a report shows, as things stood on the day up to which the report counts. What is not for
 * publication is not in a report, and its picture does not say that there is any.
 */
final class ReportFigures {
    private final ReportFacts facts;
    private final List<Figures.Open> ongoing = new ArrayList<>();
    private final HashMap<YearMonth, Long> raised = new HashMap<>();
    private final HashMap<YearMonth, Long> completed = new HashMap<>();
    private long undated;

    private ReportFigures(ReportFacts facts) {
        this.facts = facts;
    }

    /** The picture and its words; null where there is too little to see. */
    static Report.@Nullable Figure of(ReportFacts facts) {
        var counting = new ReportFigures(facts);
        facts.told().stream()
                .filter(told -> told.action().kind() != Kind.STANDING && !told.action().exempt())
                .filter(told -> !told.action().raised().isAfter(facts.countsTo()))
                .forEach(counting::count);
        var figures = Figures.of(
                facts.countsTo(), counting.ongoing, counting.raised, counting.completed, counting.undated, 0);
        return figures.areWorthSeeing()
                ? new Report.Figure(Texts.collapsed(FiguresText.of(figures, Integer.MAX_VALUE)), figures)
                : null;
    }

    private void count(ReportFacts.Told told) {
        var action = told.action();
        raised.merge(YearMonth.from(action.raised()), 1L, Long::sum);
        var as = AsOf.of(told, facts.countsTo(), facts.meeting());
        if (as.status() == Status.ONGOING) {
            ongoing.add(new Figures.Open(CountedUnder.of(action), action.raised()));
        }
        var ended = as.ended();
        if (as.status() == Status.COMPLETED && ended != null) {
            if (wasCompletedHere(told, facts.countsTo())) {
                completed.merge(YearMonth.from(ended), 1L, Long::sum);
            } else if (!YearMonth.from(ended).isBefore(Figures.first(facts.countsTo()))) {
                undated++;
            }
        }
    }

    /** What a document states as completed was so on some day before it. */
    private static boolean wasCompletedHere(ReportFacts.Told told, LocalDate until) {
        return told.history().stream()
                .filter(event -> !event.day().isAfter(until))
                .anyMatch(event -> event.what() instanceof Happening.Completed
                        || event.what() instanceof Happening.Accepted
                        || event.what() instanceof Happening.Used);
    }
}
