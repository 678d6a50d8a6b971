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

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private List<PdfLine.Word> words = new ArrayList<>();
    private float y;

    private PdfLines() throws IOException {
        setSortByPosition(true);
        setAddMoreFormatting(false);
    }

    static List<List<PdfLine>> of(PDDocument document) throws IOException {
        var lines = new PdfLines();
        lines.writeText(document, Writer.nullWriter());
        return withoutRunning(lines.pages);
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
        var first = positions.getFirst();
        var last = positions.getLast();
        y = first.getYDirAdj();
        words.add(new PdfLine.Word(text.strip(), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getFontSizeInPt()));
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
    private static List<List<PdfLine>> withoutRunning(List<List<PdfLine>> pages) {
        var seen = new HashMap<String, Integer>();
        pages.forEach(page -> edges(page).forEach(line -> seen.merge(key(line), 1, Integer::sum)));
        return pages.stream()
                .map(page -> {
                    var edges = edges(page);
                    return page.stream()
                            .filter(line -> !edges.contains(line) || seen.getOrDefault(key(line), 0) < REPEATED)
                            .toList();
                })
                .toList();
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
