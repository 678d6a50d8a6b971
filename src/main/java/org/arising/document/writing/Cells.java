package org.arising.document.writing;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.arising.kernel.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Cells of tables for spreadsheets, none of which is ever run as a formula. */
public final class Cells {
    /** The most characters that a cell of a spreadsheet holds. */
    private static final int MOST = 32_767;

    /** What a spreadsheet takes for the beginning of a formula, in full width too. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private Cells() {}

    /** Comma-separated values as RFC 4180 has them, in UTF-8 with the mark by which spreadsheets know it. */
    public static byte[] csv(List<String> columns, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\ufeff');
            var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(columns);
            for (var row : rows) {
                printer.printRecord(row.stream().map(Cells::harmless).toList());
            }
            printer.flush();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** An apostrophe before what would be a formula; taking it away gives the text back. */
    public static String harmless(String text) {
        var clean = clean(text);
        var begins = clean.stripLeading();
        return (!begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0) || clean.startsWith("\t") || clean.startsWith("'")
                ? "'" + clean
                : clean;
    }

    /** Characters that no spreadsheet can hold are left out. */
    public static String clean(String text) {
        var clean = new StringBuilder(Math.min(text.length(), MOST));
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c < 0xd800 || (c > 0xdfff && c < 0xfffe) || c > 0xffff)
                .forEach(clean::appendCodePoint);
        if (clean.length() <= MOST) {
            return clean.toString();
        }
        var cut = say("command.export.cut");
        return Texts.shortened(clean.toString(), MOST - cut.length()) + cut;
    }
}
