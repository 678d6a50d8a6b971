package org.arising.command;

import org.arising.action.Action;
import org.arising.document.writing.Cells;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.arising.kernel.Words.say;

/** A list of actions as a table for spreadsheets. No cell of it is ever run as a formula. */
final class ListFile {
    private static final List<String> COLUMNS = List.of(
            "ref", "number", "committee", "meeting_date", "item_no", "item_title", "responsible", "organisations", "kind", "text",
            "status", "stated_status", "status_note", "appendices", "timing", "deadline", "chapter", "source", "warnings");

    private ListFile() {}

    /** Comma-separated values as RFC 4180 has them, in UTF-8 with the mark by which spreadsheets know it. */
    static byte[] csv(List<Action> actions) {
        return Cells.csv(COLUMNS, actions.stream().map(ListFile::row).toList());
    }

    /** A workbook of one sheet; every cell is text. */
    static byte[] xlsx(List<Action> actions) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Arising", "1.0")) {
            var sheet = workbook.newWorksheet(say("command.export.sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
                sheet.width(column, COLUMNS.get(column).matches("text|status_note") ? 60 : 18);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int line = 0; line < actions.size(); line++) {
                var row = row(actions.get(line));
                for (int column = 0; column < row.size(); column++) {
                    if (!row.get(column).isEmpty()) {
                        sheet.value(line + 1, column, Cells.clean(row.get(column)));
                    }
                }
            }
            if (!actions.isEmpty()) {
                sheet.range(1, 0, actions.size(), COLUMNS.size() - 1).style().wrapText(true).verticalAlignment("top").set();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static List<String> row(Action action) {
        var json = ActionJson.of(action);
        return COLUMNS.stream().map(column -> cell(json.get(column))).toList();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> String.join("; ", list.stream().map(Objects::toString).toList());
            case Map<?, ?> source ->
                say("command.export.source", String.valueOf(source.get("file")), String.valueOf(source.get("lines")));
            default -> value.toString();
        };
    }
}
