package org.arising.document.reporting;

import org.arising.action.Kind;
import org.arising.action.Status;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an officer should look at before a report is issued, each in a sentence. */
final class Doubts {
    private Doubts() {}

    static List<String> of(ReportFacts facts, LocalDate today) {
        var doubts = new ArrayList<String>();
        if (facts.countsTo().isAfter(today)) {
            doubts.add("It counts up to %s, when its papers are due: what happens until then will change it."
                    .formatted(Days.spoken(facts.countsTo())));
        }
        add(doubts, untold(facts), "%s ended before the last meeting and was in no report that was issued here; use “all” to see it.",
                "%s ended before the last meeting and were in no report that was issued here; use “all” to see them.");
        add(doubts, elsewhere(facts), "%s cites an appendix of an earlier report, word for word as it was read.",
                "%s cite appendices of earlier reports, word for word as they were read.");
        var exempt = facts.told().stream().filter(told -> told.action().exempt()).map(told -> told.action().ref().toString()).toList();
        add(doubts, exempt, "%s is left out as not for publication.", "%s are left out as not for publication.");
        return List.copyOf(doubts);
    }

    private static void add(List<String> doubts, List<String> refs, String one, String many) {
        if (!refs.isEmpty()) {
            var named = refs.size() <= 10 ? refs : refs.subList(0, 10);
            var listed = Texts.listed(named) + (refs.size() > 10 ? " (and %d more)".formatted(refs.size() - 10) : "");
            doubts.add((refs.size() == 1 ? one : many).formatted(listed));
        }
    }

    private static List<String> untold(ReportFacts facts) {
        var counted = facts.countedBefore();
        return facts.told().stream()
                .filter(told -> told.action().kind() != Kind.STANDING && facts.scope() != ReportScope.ALL)
                .filter(told -> {
                    var as = AsOf.of(told, facts.countsTo(), facts.meeting());
                    return as.ended() != null && as.reportedEnded() == null && counted != null && !as.ended().isAfter(counted);
                })
                .map(told -> told.action().ref().toString())
                .toList();
    }

    private static List<String> elsewhere(ReportFacts facts) {
        return facts.told().stream()
                .filter(told -> {
                    var as = AsOf.of(told, facts.countsTo(), facts.meeting());
                    return as.status() == Status.ONGOING && !as.appendices().isEmpty() && facts.listed().isEmpty();
                })
                .map(told -> told.action().ref().toString())
                .toList();
    }
}
