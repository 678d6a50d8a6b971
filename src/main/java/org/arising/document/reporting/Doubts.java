package org.arising.document.reporting;

import org.arising.action.Kind;
import org.arising.action.Status;
import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** What an officer should look at before a report is issued, each in a sentence. */
final class Doubts {
    private Doubts() {}

    static List<String> of(ReportFacts facts, LocalDate today) {
        var doubts = new ArrayList<String>();
        if (facts.countsTo().isAfter(today)) {
            doubts.add(say("report.doubt.early", facts.countsTo()));
        }
        add(doubts, untold(facts), "untold");
        add(doubts, elsewhere(facts), "elsewhere");
        var exempt = facts.told().stream().filter(told -> told.action().exempt()).map(told -> told.action().ref().toString()).toList();
        add(doubts, exempt, "exempt");
        return List.copyOf(doubts);
    }

    private static void add(List<String> doubts, List<String> refs, String doubt) {
        if (!refs.isEmpty()) {
            var listed = refs.size() <= 10
                    ? Texts.listed(refs)
                    : say("report.doubt.more", Texts.listed(refs.subList(0, 10)), refs.size() - 10);
            doubts.add(say("report.doubt.actions." + doubt, refs.size(), listed));
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
