package org.arising.document.source;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The lines of each page, without what runs along the top and foot of the pages. */
final class PdfLines extends PDFTextStripper {
    private static final int REPEATED = 3;
    /** A wider gap within a word ends it, in times of the letters' size. */
    private static final float GAP = 0.5f;

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private List<PdfLine.Word> words = new ArrayList<>();
    private float y;

    private PdfLines() throws IOException {
        setSortByPosition(true);
        setAddMoreFormatting(false);
        // Some draw letters twice to make them bold.
        setSuppressDuplicateOverlappingText(true);
    }

    static List<List<PdfLine>> of(PDDocument document, List<List<PdfRuledTable>> tables) throws IOException {
        var lines = new PdfLines();
        lines.writeText(document, Writer.nullWriter());
        return withoutRunning(lines.pages, tables);
    }

    @Override
    protected void startPage(org.apache.pdfbox.pdmodel.PDPage page) {
        pages.add(new ArrayList<>());
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        y = positions.getFirst().getYDirAdj();
        // What comes in one piece may reach over columns: a blank at a cell's end hides the gap after it.
        var word = new ArrayList<TextPosition>();
        for (var each : positions) {
            var blank = each.getUnicode() == null || each.getUnicode().isBlank();
            if (blank || (!word.isEmpty() && each.getXDirAdj() - end(word.getLast()) > each.getFontSizeInPt() * GAP)) {
                add(word);
                word.clear();
            }
            if (!blank) {
                word.add(each);
            }
        }
        add(word);
    }

    private void add(List<TextPosition> word) {
        if (!word.isEmpty()) {
            var text = new StringBuilder();
            word.forEach(each -> text.append(each.getUnicode()));
            words.add(new PdfLine.Word(
                    text.toString(), word.getFirst().getXDirAdj(), end(word.getLast()), word.getFirst().getFontSizeInPt()));
        }
    }

    private static float end(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    @Override
    protected void writeLineSeparator() {
        close();
    }

    @Override
    protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) {
        close();
    }

    private void close() {
        if (!words.isEmpty()) {
            pages.getLast().add(new PdfLine(List.copyOf(words), y));
            words = new ArrayList<>();
        }
    }

    /** A line that stands at the same height with the same words on several pages is no part of the text. */
    private static List<List<PdfLine>> withoutRunning(List<List<PdfLine>> pages, List<List<PdfRuledTable>> tables) {
        var seen = new HashMap<String, Integer>();
        pages.forEach(page -> edges(page).forEach(line -> seen.merge(key(line), 1, Integer::sum)));
        var kept = new ArrayList<List<PdfLine>>();
        for (int page = 0; page < pages.size(); page++) {
            var edges = edges(pages.get(page));
            var ruled = tables.get(page);
            kept.add(pages.get(page).stream()
                    .filter(line -> !edges.contains(line) || seen.getOrDefault(key(line), 0) < REPEATED || isWithin(line, ruled))
                    .toList());
        }
        return kept;
    }

    /** The heading of a table that goes on stands at the top of many pages. */
    private static boolean isWithin(PdfLine line, List<PdfRuledTable> tables) {
        return line.words().stream().anyMatch(word -> tables.stream().anyMatch(table -> table.holds(word, line.y())));
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        var edges = new ArrayList<>(page.subList(0, Math.min(2, page.size())));
        edges.addAll(page.subList(Math.max(edges.size(), page.size() - 2), page.size()));
        return edges;
    }

    private static String key(PdfLine line) {
        return Math.round(line.y() / 3) + "|" + line.text().replaceAll("\\d+", "#");
    }
}
