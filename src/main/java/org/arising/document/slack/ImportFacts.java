package org.arising.document.slack;

import org.arising.action.Kind;
import org.arising.action.Status;
import org.arising.document.importing.Found;
import org.arising.document.importing.ImportReport;
import org.arising.document.reading.Draft;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        var day = draft.meeting() != null ? " of the meeting of " + Days.spoken(draft.meeting())
                : draft.date() != null ? " of " + Days.spoken(draft.date()) : "";
        var standing = draft.actions().size() - actions.size();
        var stated = actions.stream().map(Draft.Row::status).filter(Objects::nonNull).count();
        return "A %s%s: %s%s%s%s.".formatted(
                draft.form().written(),
                day,
                Texts.counted(actions.size(), "action"),
                meetings > 1 ? " from %d meetings".formatted(meetings) : "",
                stated == 0
                        ? ""
                        : " (%d ongoing, %d completed, %d closed)".formatted(
                                count(actions, Status.ONGOING), count(actions, Status.COMPLETED), count(actions, Status.CLOSED)),
                standing == 0 ? "" : " and " + Texts.counted(standing, "standing item"));
    }

    /** {@code 38 are new, 3 known; 2 differences, 1 doubt, 6 suggestions.} */
    static String counts(ImportReport report) {
        var counts = new ArrayList<String>();
        counts.add("%d new, %d known".formatted(report.added().size(), report.recognised().size()));
        add(counts, report.differences().size(), "difference");
        add(counts, report.doubts().size(), "doubt");
        add(counts, report.draft().suggestions().size(), "suggestion");
        add(counts, report.draft().topics().size(), "topic for other meetings", "topics for other meetings");
        add(counts, report.missing().size(), "ongoing action not mentioned", "ongoing actions not mentioned");
        return String.join("; ", counts) + ".";
    }

    private static void add(List<String> counts, int count, String one) {
        add(counts, count, one, one + "s");
    }

    private static void add(List<String> counts, int count, String one, String many) {
        if (count > 0) {
            counts.add(Texts.counted(count, one, many));
        }
    }

    static List<Group> groups(ImportReport report) {
        var groups = new ArrayList<Group>();
        add(groups, "Doubts", report.doubts().stream()
                .map(doubt -> "line %s, %s: %s".formatted(doubt.lines(), Texts.shortened(doubt.subject(), 80), doubt.words()))
                .toList());
        add(groups, "Differences from what is held", report.differences().stream().map(Found::words).toList());
        add(groups, "Supplied by the document", report.supplied());
        add(groups, "Suggestions: not marked as actions; “Choose” makes them actions", report.draft().suggestions().stream()
                .map(suggestion -> "line %s: “%s” (%s)"
                        .formatted(suggestion.lines(), Texts.shortened(suggestion.text(), 300), suggestion.why()))
                .toList());
        add(groups, "Noted for other meetings", report.draft().topics().stream()
                .map(topic -> "line %s: %s".formatted(topic.lines(), Texts.shortened(topic.text(), 200)))
                .toList());
        add(groups, "Ongoing here and not mentioned; they stay as they are", report.missing().stream()
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
            return "Standing items";
        }
        if (row.chapter() != null) {
            return "Chapter: " + row.chapter();
        }
        return row.meeting() == null ? "Actions of no meeting" : "Actions of the meeting of " + Days.spoken(row.meeting());
    }

    /** {@code 5 · Commissioner, MPS: The Commissioner agreed to … (2 parts) · Ongoing}. */
    static String line(Draft.Row row) {
        var parts = row.wording().parts().size();
        return "%s%s: %s%s%s%s".formatted(
                row.number() != null ? row.number() + " · " : row.itemNo() != null ? "item " + row.itemNo() + " · " : "",
                row.responsible() == null ? "nobody stated" : Texts.shortened(row.responsible(), 80),
                Texts.shortened(Texts.collapsed(row.wording().text()), TEXT),
                parts == 0 ? "" : " (%s)".formatted(Texts.counted(parts, "part")),
                row.timing() == null ? "" : " · " + Texts.shortened(row.timing(), 80),
                row.status() == null || row.kind() == Kind.STANDING ? "" : " · " + row.status().word());
    }

    private static void add(List<Group> groups, String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var shown = new ArrayList<>(lines.subList(0, Math.min(MOST, lines.size())));
        if (lines.size() > MOST) {
            shown.add("and %d more".formatted(lines.size() - MOST));
        }
        groups.add(new Group("%s (%d)".formatted(heading, lines.size()), List.copyOf(shown)));
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
