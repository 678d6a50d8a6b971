package org.arising.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.arising.action.Kind;
import org.arising.action.Status;
import org.arising.document.importing.Found;
import org.arising.document.importing.ImportReport;
import org.arising.document.reading.Draft;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.arising.kernel.Words.say;

/** What an import says: what was found first, then every doubt with its place. */
final class ImportText {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ImportText() {}

    static String of(ImportReport report) {
        var lines = new ArrayList<String>();
        var form = say("command.import.form." + report.draft().form().written());
        lines.add(say("command.import.found", report.file(), form, actions(report).size(), meetings(report)));
        lines.add("  " + say(
                "command.import.holds",
                states(report),
                parts(report),
                withParts(report),
                report.draft().actions().size() - actions(report).size(),
                report.draft().appendices().size(),
                report.draft().letters().size()));
        lines.add("  " + added(report.added(), report.recognised().size()));
        for (var difference : report.differences()) {
            lines.add("  " + say("command.import.difference", difference.words()));
        }
        for (var supplied : report.supplied()) {
            lines.add("  " + say("command.import.supplied", supplied));
        }
        if (!report.missing().isEmpty()) {
            var missing = report.missing().stream().map(Reference::toString).toList();
            lines.add("  " + say("command.import.missing", Texts.listed(missing)));
        }
        for (var suggestion : report.draft().suggestions()) {
            var text = Texts.shortened(suggestion.text(), 300);
            lines.add("  " + say("command.import.suggestion", suggestion.lines(), text, suggestion.why()));
        }
        for (var topic : report.draft().topics()) {
            lines.add("  " + say("command.import.topic", topic.lines(), Texts.shortened(topic.text(), 300)));
        }
        lines.add("  " + (report.doubts().isEmpty()
                ? say("command.import.no-doubts")
                : say("command.import.doubts", report.doubts().size())));
        for (var doubt : report.doubts()) {
            lines.add("    " + say("command.import.doubt", doubt.lines(), doubt.subject(), doubt.words()));
        }
        lines.add(report.stored() ? say("command.import.stored") : say("command.import.dry-run"));
        return String.join(System.lineSeparator(), lines);
    }

    private static List<Draft.Row> actions(ImportReport report) {
        return report.draft().actions().stream().filter(row -> row.kind() != Kind.STANDING).toList();
    }

    private static long meetings(ImportReport report) {
        return actions(report).stream().map(Draft.Row::meeting).filter(Objects::nonNull).distinct().count();
    }

    private static long parts(ImportReport report) {
        return actions(report).stream().mapToLong(row -> row.wording().parts().size()).sum();
    }

    private static long withParts(ImportReport report) {
        return actions(report).stream().filter(row -> !row.wording().parts().isEmpty()).count();
    }

    private static String states(ImportReport report) {
        var counts = new ArrayList<String>();
        for (var status : List.of(Status.COMPLETED, Status.ONGOING, Status.CLOSED)) {
            counts.add(say("command.import.state." + status.written(), count(report, status)));
        }
        return Texts.listed(counts);
    }

    private static long count(ImportReport report, Status status) {
        return actions(report).stream()
                .filter(row -> Objects.requireNonNullElse(row.status(), Status.ONGOING) == status)
                .count();
    }

    private static String added(List<Reference> added, int known) {
        return added.isEmpty()
                ? say("command.import.none-added", known)
                : say("command.import.added", added.size(), known, added.getFirst(), added.getLast());
    }

    static String json(ImportReport report) {
        var all = new LinkedHashMap<String, Object>();
        all.put("file", report.file());
        all.put("form", report.draft().form().written());
        all.put("actions", actions(report).size());
        all.put("meetings", meetings(report));
        for (var status : Status.values()) {
            all.put(status.written(), count(report, status));
        }
        all.put("parts", parts(report));
        all.put("standing", report.draft().actions().size() - actions(report).size());
        all.put("appendices", report.draft().appendices().size());
        all.put("letters", report.draft().letters().size());
        all.put("added", report.added().stream().map(Reference::toString).toList());
        all.put("recognised", report.recognised().stream().map(Reference::toString).toList());
        all.put("differences", report.differences().stream().map(ImportText::difference).toList());
        all.put("supplied", report.supplied());
        all.put("missing", report.missing().stream().map(Reference::toString).toList());
        all.put("suggestions", report.draft().suggestions().stream().map(ImportText::suggestion).toList());
        all.put("topics", report.draft().topics().stream().map(Draft.Topic::text).toList());
        all.put("doubts", report.doubts());
        all.put("stored", report.stored());
        return write(all);
    }

    private static Map<String, Object> difference(Found found) {
        var json = new LinkedHashMap<String, Object>();
        json.put("ref", found.ref().toString());
        json.put("field", found.difference().field().written());
        json.put("held", found.difference().held());
        json.put("stated", found.difference().stated());
        json.put("weight", found.difference().weight().written());
        json.put("outcome", found.outcome().written());
        return json;
    }

    private static Map<String, @Nullable Object> suggestion(Draft.Suggestion suggestion) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("lines", suggestion.lines().toString());
        json.put("text", suggestion.text());
        json.put("why", suggestion.why());
        json.put("responsible", suggestion.responsible());
        json.put("timing", suggestion.timing());
        return json;
    }

    static String json(String words) {
        return write(Map.of("stored", false, "known", true, "message", words));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
