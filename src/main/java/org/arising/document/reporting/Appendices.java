package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.kernel.Texts;
import org.arising.response.Response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.arising.kernel.Words.say;

/**
 * Numbers the appendices of one report: one for each response or letter, however many actions it answers. Those that an
 * imported document of the same meeting lists keep their numbers; what was appended to an earlier report is not again.
 */
final class Appendices {
    private final List<Report.Appendix> all = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private Appendices() {}

    /** The appendices of the rows that a report holds, and of its letters. */
    static Appendices of(ReportFacts facts, List<Reported> rows) {
        var appendices = new Appendices();
        facts.listed().forEach(listed -> appendices.all.add(new Report.Appendix(listed.number(), listed.title(), "")));
        var answered = new LinkedHashMap<Response, Set<String>>();
        for (var row : rows) {
            for (var response : row.told().responses()) {
                if (row.as().responses().contains(response.id()) && !facts.appended().contains(response.id())) {
                    answered.computeIfAbsent(response, first -> new LinkedHashSet<>()).add(party(row.told().action()));
                }
            }
        }
        answered.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Response, Set<String>> entry) -> entry.getKey().received())
                        .thenComparing(entry -> entry.getKey().id()))
                .forEach(entry -> appendices.add(
                        entry.getKey().id(),
                        say("appendix.title.response", parties(entry.getValue()), entry.getKey().received())));
        facts.letters().stream().filter(Correspondence::attached).forEach(letter -> appendices.add(
                letter.id(), say("appendix.title.letter", letter.sender(), letter.day())));
        return appendices;
    }

    /** An action as a report tells it. */
    record Reported(ReportFacts.Told told, AsOf as) {}

    private void add(String of, String title) {
        var number = all.stream().mapToInt(Report.Appendix::number).max().orElse(0) + 1;
        all.add(new Report.Appendix(number, Texts.collapsed(title), of));
        numbers.put(of, number);
    }

    private static String party(Action action) {
        var stated = action.responsible().stated();
        return stated == null ? say("appendix.title.somebody") : stated;
    }

    private static String parties(Set<String> parties) {
        return parties.size() <= 3
                ? Texts.listed(parties)
                : say("appendix.title.others", parties.iterator().next(), parties.size() - 1);
    }

    List<Report.Appendix> all() {
        return all.stream().sorted(Comparator.comparingInt(Report.Appendix::number)).toList();
    }

    /** The numbers under which those responses are attached, in order. */
    List<Integer> numbers(List<String> responses) {
        return responses.stream().filter(numbers::containsKey).map(numbers::get).sorted().toList();
    }

    /** {@code Appendix 6}, {@code Appendices 2 and 3}. */
    static String cited(List<Integer> numbers) {
        return say("appendix.cited", numbers.size(), Texts.listed(numbers.stream().map(String::valueOf).toList()));
    }
}
