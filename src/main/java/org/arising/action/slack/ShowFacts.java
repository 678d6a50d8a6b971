package org.arising.action.slack;

import org.arising.action.Action;
import org.arising.kernel.Days;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.slack.Escape;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** What is known of an action, a line of mrkdwn for each fact that there is. */
final class ShowFacts {
    private static final int VALUE = 240;

    private ShowFacts() {}

    static List<String> lines(Action action, List<Reference> merged) {
        var lines = new ArrayList<String>();
        var responsible = action.responsible();
        add(lines, say("show.fact.responsible"), responsible(responsible));
        add(lines, say("show.fact.meeting"), meeting(action.origin()));
        add(lines, say("show.fact.number"), action.origin().number());
        add(lines, say("show.fact.chapter"), action.chapter());
        add(lines, say("show.fact.kind"), say("show.kind." + action.kind().written()));
        add(lines, say("show.fact.deadline"), deadline(action));
        add(lines, say("show.fact.expected"), action.expected() == null ? null : Days.spoken(action.expected()));
        add(lines, say("show.fact.snoozed"), action.snoozedUntil() == null ? null : Days.spoken(action.snoozedUntil()));
        add(lines, say("show.fact.appendices"), appendices(action));
        add(lines, say("show.fact.merged"), Texts.listed(merged.stream().map(Object::toString).toList()));
        add(lines, say("show.fact.source"), action.source() == null
                ? null
                : say("show.source", action.source().file(), action.source().lines()));
        add(lines, say("show.fact.doubts"), String.join(" ", action.warnings()));
        return lines;
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(say("show.fact", name, Escape.mrkdwn(Snippet.of(value, VALUE))));
        }
    }

    private static String responsible(Action.Responsible responsible) {
        var to = responsible.posts().isEmpty() ? responsible.organisations() : responsible.posts();
        if (to.isEmpty()) {
            return say("show.responsible.unmatched", responsible.spoken());
        }
        return to.size() == 1 && to.getFirst().equals(responsible.stated())
                ? responsible.spoken()
                : say("show.responsible.matched", responsible.spoken(), String.join("; ", to));
    }

    private static String meeting(Action.Origin origin) {
        var words = new ArrayList<String>();
        if (origin.meeting() != null) {
            words.add(Days.spoken(origin.meeting()));
        }
        if (origin.itemNo() != null) {
            words.add(say("show.item", origin.itemNo()));
        }
        if (origin.itemTitle() != null) {
            words.add(origin.itemTitle());
        }
        return words.stream().reduce((left, right) -> say("join.comma", left, right)).orElse("");
    }

    private static String deadline(Action action) {
        var deadline = action.deadline();
        var words = deadline.stated() != null && deadline.due() != null
                ? say("show.deadline.stated", deadline.spoken(), deadline.stated())
                : deadline.spoken();
        return deadline.why().isBlank() ? words : say("show.deadline.why", words, deadline.why());
    }

    private static String appendices(Action action) {
        return Texts.listed(action.appendices().stream().map(String::valueOf).toList());
    }
}
