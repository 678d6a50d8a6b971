package org.arising;

import org.arising.action.slack.Verb;
import org.arising.playground.Guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import static org.arising.kernel.Words.say;

/** The tour of the demo, and what helps people to type their first commands. */
final class DemoGuide {
    /** A record that the tour reads in. */
    static final String RECORD = "record.txt";

    private static final String PANEL = "C0PANEL";
    private static final String CLERK = "U0ROSA";
    private static final String POLICE = "U0AMIR";

    private DemoGuide() {}

    /** Everything, with the documents and the clock of the demo. */
    static Guide of(String record, Guide.Time time) {
        return new Guide(hints(), shortcuts(), steps(), List.of(new Guide.Sample(RECORD, record)), time);
    }

    private static List<Guide.Hint> hints() {
        var hints = new ArrayList<Guide.Hint>();
        hints.add(new Guide.Hint("/actions", say("demo.hint.overview")));
        for (var list : List.of("ongoing MPS", "overdue", "due", "completed")) {
            hints.add(new Guide.Hint("/actions " + list, say("demo.hint.list")));
        }
        for (var verb : Verb.values()) {
            hints.add(new Guide.Hint("/actions " + verb.name().toLowerCase(Locale.ROOT), verb.does()));
        }
        return hints;
    }

    /** Those of the manifest. */
    private static List<Guide.Shortcut> shortcuts() {
        return List.of(
                new Guide.Shortcut(say("demo.shortcut.add"), "add_action", false),
                new Guide.Shortcut(say("demo.shortcut.make"), "make_action", true));
    }

    private static List<Guide.Step> steps() {
        var places = List.of(
                new Place(CLERK, PANEL, "/actions import", ""),
                new Place(CLERK, PANEL, "/actions ongoing MPS", ""),
                new Place(POLICE, "C0POLICE", "", "hour"),
                new Place(POLICE, "C0POLICE", "", ""),
                new Place(CLERK, PANEL, "", "monday"),
                new Place(CLERK, PANEL, "/actions report", ""));
        return IntStream.range(0, places.size())
                .mapToObj(i -> places.get(i).step(i + 1))
                .toList();
    }

    private record Place(String as, String channel, String words, String jump) {
        Guide.Step step(int number) {
            return new Guide.Step(
                    say("demo.step." + number + ".title"), say("demo.step." + number + ".text"), as, channel, words, jump);
        }
    }
}
