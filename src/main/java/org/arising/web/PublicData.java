package org.arising.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.arising.document.reporting.Report;
import org.arising.document.writing.Cells;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A report as data: JSON has the fields of {@link PublicReport} by their names, CSV a line for each action. */
public final class PublicData {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private static final List<String> COLUMNS = List.of(
            "kind", "ref", "arose", "item_no", "item_title", "responsible", "action", "status", "status_note", "appendices", "due");

    private PublicData() {}

    /** In UTF-8. */
    public static byte[] json(PublicReport report) {
        try {
            return JSON.writeValueAsBytes(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Actions, then commitments, then standing items. */
    public static byte[] csv(PublicReport report) {
        var rows = new ArrayList<List<String>>();
        for (var group : report.groups()) {
            for (var action : group.actions()) {
                var due = action.due();
                rows.add(List.of(
                        "action", action.ref(), group.title(), action.itemNo(), action.itemTitle(), action.responsible(),
                        text(action.words()), action.status(), action.note(),
                        action.appendices().stream().map(String::valueOf).collect(Collectors.joining("; ")),
                        due == null ? "" : due.toString()));
            }
        }
        report.commitments().forEach(c -> rows.add(List.of(
                "commitment", c.ref(), "", "", c.chapter(), c.responsible(), text(c.words()), "", c.note(), "", "")));
        report.standing().forEach(s -> rows.add(List.of(
                "standing", "", "", "", s.subject(), s.responsible(), text(s.words()), s.status(), "", "", s.deadline())));
        return Cells.csv(COLUMNS, rows);
    }

    /** The words of an action in one text, its parts beneath each other. */
    static String text(Report.Words words) {
        var text = new StringBuilder(words.leadIn());
        words.lists().forEach(list -> {
            text.append(list.leadIn().isEmpty() ? "" : "\n" + list.leadIn());
            list.parts().forEach(part -> text.append("\n• ").append(part));
        });
        return (text + (words.closing().isEmpty() ? "" : "\n" + words.closing())).strip();
    }
}
