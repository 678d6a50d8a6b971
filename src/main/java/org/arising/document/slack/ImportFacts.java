package org.arising.document.slack;

import org.arising.action.Kind;
import org.arising.action.Status;
import org.arising.document.importing.Found;
import org.arising.document.importing.ImportReport;
import org.arising.document.reading.Draft;
import org.arising.kernel.Texts;
import org.arising.slack.Snippet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.arising.kernel.Words.say;

/** What was found in a document, in plain lines under headings: doubts first. */
final class ImportFacts {
    private static final int TEXT = 160;
    /** So many of one kind are shown; the rest are counted. */
    private static final int MOST = 150;

    private ImportFacts() {}

    /** A heading and its lines. */
    record Group(String heading, List<String> lines) {}

    /** {@code A register of 29 September 2022: 41 actions from 22 meetings.} */
    static String summary(ImportReport report) {
        var draft = report.draft();
        var actions = actions(draft);
        var meetings = actions.stream().map(Draft.Row::meeting).filter(Objects::nonNull).distinct().count();
        var standing = draft.actions().size() - actions.size();
        var stated = actions.stream().map(Draft.Row::status).filter(Objects::nonNull).count();
        var holds = meetings > 1
                ? say("import-view.holds.meetings", actions.size(), meetings)
                : say("count.actions", actions.size());
        if (stated > 0) {
            holds = say(
                    "import-view.holds.states",
                    holds, count(actions, Status.ONGOING), count(actions, Status.COMPLETED), count(actions, Status.CLOSED));
        }
        if (standing > 0) {
            holds = say("import-view.holds.standing", holds, standing);
        }
        return say("import-view.summary", named(draft), holds);
    }

    /** {@code A register of 29 September 2022}. */
    private static String named(Draft draft) {
        var form = say("import-view.form." + draft.form().written());
        return draft.meeting() != null ? say("import-view.form-of-meeting", form, draft.meeting())
                : draft.date() != null ? say("import-view.form-of-day", form, draft.date()) : form;
    }

    /** {@code 38 are new, 3 known; 2 differences, 1 doubt, 6 suggestions.} */
    static String counts(ImportReport report) {
        var counts = new ArrayList<String>();
        counts.add(say("import-view.counts-actions", report.added().size(), report.recognised().size()));
        add(counts, report.differences().size(), "differences");
        add(counts, report.doubts().size(), "doubts");
        add(counts, report.draft().suggestions().size(), "suggestions");
        add(counts, report.draft().topics().size(), "topics");
        add(counts, report.missing().size(), "missing");
        return say("import-view.counts", String.join("; ", counts));
    }

    private static void add(List<String> counts, int count, String what) {
        if (count > 0) {
            counts.add(say("import-view.counts." + what, count));
        }
    }

    static List<Group> groups(ImportReport report) {
        var groups = new ArrayList<Group>();
        add(groups, say("import-view.group.doubts"), report.doubts().stream()
                .map(doubt -> say("import-view.line.doubt", doubt.lines(), Texts.shortened(doubt.subject(), 80), doubt.words()))
                .toList());
        add(groups, say("import-view.group.differences"), report.differences().stream().map(Found::words).toList());
        add(groups, say("import-view.group.supplied"), report.supplied());
        add(groups, say("import-view.group.suggestions"), report.draft().suggestions().stream()
                .map(suggestion -> say(
                        "import-view.line.suggestion",
                        suggestion.lines(), Texts.shortened(suggestion.text(), 300), suggestion.why()))
                .toList());
        add(groups, say("import-view.group.topics"), report.draft().topics().stream()
                .map(topic -> say("import-view.line.topic", topic.lines(), Texts.shortened(topic.text(), 200)))
                .toList());
        add(groups, say("import-view.group.missing"), report.missing().stream()
                .map(Object::toString)
                .toList());
        byMeeting(report.draft()).forEach((heading, lines) -> add(groups, heading, lines));
        return List.copyOf(groups);
    }

    private static Map<String, List<String>> byMeeting(Draft draft) {
        var byMeeting = new LinkedHashMap<String, List<String>>();
        for (var row : draft.actions()) {
            byMeeting.computeIfAbsent(heading(row), heading -> new ArrayList<>()).add(line(row));
        }
        return byMeeting;
    }

    private static String heading(Draft.Row row) {
        if (row.kind() == Kind.STANDING) {
            return say("import-view.group.standing");
        }
        if (row.chapter() != null) {
            return say("import-view.group.chapter", row.chapter());
        }
        return row.meeting() == null
                ? say("import-view.group.no-meeting")
                : say("import-view.group.meeting", row.meeting());
    }

    /** {@code 5 · Commissioner, MPS: The Commissioner agreed to … (2 parts) · Ongoing}. */
    static String line(Draft.Row row) {
        var parts = row.wording().parts().size();
        var who = row.responsible() == null ? say("import-view.line.nobody") : Texts.shortened(row.responsible(), 80);
        var text = Snippet.of(row.wording().text(), TEXT);
        var facts = new ArrayList<String>();
        if (row.number() != null) {
            facts.add(row.number());
        } else if (row.itemNo() != null) {
            facts.add(say("import-view.line.item", row.itemNo()));
        }
        facts.add(parts == 0
                ? say("import-view.line.action", who, text)
                : say("import-view.line.action-with-parts", who, text, parts));
        if (row.timing() != null) {
            facts.add(Texts.shortened(row.timing(), 80));
        }
        if (row.status() != null && row.kind() != Kind.STANDING) {
            facts.add(row.status().word());
        }
        return String.join(" · ", facts);
    }

    private static void add(List<Group> groups, String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var shown = new ArrayList<>(lines.subList(0, Math.min(MOST, lines.size())));
        if (lines.size() > MOST) {
            shown.add(say("import-view.group.more", lines.size() - MOST));
        }
        groups.add(new Group(say("import-view.group", heading, lines.size()), List.copyOf(shown)));
    }

    /** The rows that are no standing items. */
    static List<Draft.Row> actions(Draft draft) {
        return draft.actions().stream().filter(row -> row.kind() != Kind.STANDING).toList();
    }

    /** How many of the actions stand so. */
    private static long count(List<Draft.Row> actions, Status status) {
        return actions.stream()
                .filter(row -> Objects.requireNonNullElse(row.status(), Status.ONGOING) == status)
                .count();
    }
}
