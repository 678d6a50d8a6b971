package org.arising.command;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.arising.action.Action;
import org.arising.kernel.Texts;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.arising.kernel.Words.say;

/** A list of actions as a table for spreadsheets. No cell of it is ever run as a formula. */
final class ListFile {
    /** The most characters that a cell of a spreadsheet holds. */
    private static final int CELL = 32_767;

    /** What a spreadsheet takes for the beginning of a formula, in full width too. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private static final List<String> COLUMNS = List.of(
            "ref", "number", "committee", "meeting_date", "item_no", "item_title", "responsible", "organisations", "kind", "text",
            "status", "stated_status", "status_note", "appendices", "timing", "deadline", "chapter", "source", "warnings");

    private ListFile() {}

    /** Comma-separated values as RFC 4180 has them, in UTF-8 with the mark by which spreadsheets know it. */
    static byte[] csv(List<Action> actions) {
        var out = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\ufeff');
            var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(COLUMNS);
            for (var action : actions) {
                printer.printRecord(row(action).stream().map(ListFile::harmless).toList());
            }
            printer.flush();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
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
                        sheet.value(line + 1, column, clean(row.get(column)));
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

    /** An apostrophe before what would be a formula; taking it away gives the text back. */
    private static String harmless(String text) {
        var clean = clean(text);
        var begins = clean.stripLeading();
        return (!begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0) || clean.startsWith("\t") || clean.startsWith("'")
                ? "'" + clean
                : clean;
    }

    /** Characters that no spreadsheet can hold are left out. */
    private static String clean(String text) {
        var clean = new StringBuilder(Math.min(text.length(), CELL));
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c < 0xd800 || (c > 0xdfff && c < 0xfffe) || c > 0xffff)
                .forEach(clean::appendCodePoint);
        if (clean.length() <= CELL) {
            return clean.toString();
        }
        var cut = say("command.export.cut");
        return Texts.shortened(clean.toString(), CELL - cut.length()) + cut;
    }
}
