package org.arising.action.slack;

import org.arising.action.Action;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;
import org.arising.slack.Escape;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What is known of an action, a line of mrkdwn for each fact that there is. */
final class ShowFacts {
    private static final int VALUE = 240;

    private ShowFacts() {}

    static List<String> lines(Action action) {
        var lines = new ArrayList<String>();
        var responsible = action.responsible();
        add(lines, "Responsible", responsible.spoken() + resolved(responsible));
        add(lines, "Meeting", meeting(action.origin()));
        add(lines, "Number in the document", action.origin().number());
        add(lines, "Chapter", action.chapter());
        add(lines, "Kind", action.kind().written());
        add(lines, "Deadline", deadline(action));
        add(lines, "Expected by", action.expected() == null ? null : Days.spoken(action.expected()));
        add(lines, "Snoozed until", action.snoozedUntil() == null ? null : Days.spoken(action.snoozedUntil()));
        add(lines, "Appendices cited", appendices(action));
        add(lines, "Source", action.source() == null
                ? null
                : "%s, lines %s".formatted(action.source().file(), action.source().lines()));
        add(lines, "Doubts when it was read", String.join(" ", action.warnings()));
        return lines;
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add("*%s:* %s".formatted(name, Escape.mrkdwn(Snippet.of(value, VALUE))));
        }
    }

    private static String resolved(Action.Responsible responsible) {
        var to = responsible.posts().isEmpty() ? responsible.organisations() : responsible.posts();
        if (to.isEmpty()) {
            return " (not matched to an organisation)";
        }
        return to.equals(List.of(responsible.spoken())) ? "" : " (matched to %s)".formatted(String.join("; ", to));
    }

    private static String meeting(Action.Origin origin) {
        var words = new ArrayList<String>();
        if (origin.meeting() != null) {
            words.add(Days.spoken(origin.meeting()));
        }
        if (origin.itemNo() != null) {
            words.add("item " + origin.itemNo());
        }
        if (origin.itemTitle() != null) {
            words.add(origin.itemTitle());
        }
        return String.join(", ", words);
    }

    private static String deadline(Action action) {
        var deadline = action.deadline();
        var stated = deadline.stated() != null && deadline.due() != null
                ? ", stated as “" + deadline.stated() + "”"
                : "";
        var why = deadline.why().isBlank() ? "" : ". Why: " + deadline.why();
        return deadline.spoken() + stated + why;
    }

    private static String appendices(Action action) {
        return Texts.listed(action.appendices().stream().map(String::valueOf).toList());
    }
}
