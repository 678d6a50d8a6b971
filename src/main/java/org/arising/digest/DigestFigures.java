package org.arising.digest;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.CountedUnder;
import org.arising.action.ReadActions;
import org.arising.committee.Committee;
import org.arising.kernel.WorkspaceId;
import org.arising.picture.Figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts what the picture in a digest shows. What is not for publication is left out, which is said: a picture is easily
 * passed on, and so shows what every member of the channel may pass on.
 */
@Singleton
public final class DigestFigures {
    private final ReadActions actions;

    DigestFigures(ReadActions actions) {
        this.actions = actions;
    }

    /** The figures of a committee on a day in its zone, of what is ongoing there. */
    public Figures read(WorkspaceId workspace, Committee committee, LocalDate today, List<Action> ongoing) {
        var code = committee.code();
        var since = Figures.first(today).atDay(1);
        var open = ongoing.stream()
                .filter(action -> !action.exempt())
                .map(action -> new Figures.Open(CountedUnder.of(action), action.raised()))
                .toList();
        return Figures.of(
                today,
                open,
                byMonth(actions.raisedSince(workspace, code, since)),
                byMonth(actions.completedSince(workspace, code, since)),
                actions.broughtCompletedSince(workspace, code, since),
                ongoing.stream().filter(Action::exempt).count());
    }

    private static Map<YearMonth, Long> byMonth(List<LocalDate> days) {
        return days.stream().collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));
    }
}
