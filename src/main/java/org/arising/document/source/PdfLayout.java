package org.arising.document.source;

import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells by where words stand what they are: headings by their size, entries by their marks, and tables by a line of
 * three headings or more beneath which the words keep to the same columns.
 */
final class PdfLayout {
    private static final Pattern MARK = Pattern.compile("^([•·▪◦‣\uf0b7\uf0a7])\\s*(.+)$");

    private final Blocks blocks = new Blocks();
    private final PdfRuledRows ruled = new PdfRuledRows();
    private final float body;
    private @Nullable PdfGrid grid;
    private @Nullable PdfLine last;

    private PdfLayout(float body) {
        this.body = body;
    }

    static List<Block> blocks(List<List<PdfLine>> pages, List<List<PdfRuledTable>> tables) {
        var layout = new PdfLayout(usual(pages));
        for (int page = 0; page < pages.size(); page++) {
            layout.blocks.page(page + 1);
            layout.last = null;
            layout.page(pages.get(page), page < tables.size() ? tables.get(page) : List.of());
        }
        layout.close();
        layout.ruled.end(layout.blocks);
        return layout.blocks.all();
    }

    /** A ruled table stands where its first words do; what is beside it on the same line is not of it. */
    private void page(List<PdfLine> lines, List<PdfRuledTable> tables) {
        var told = new HashSet<PdfRuledTable>();
        for (var line : lines) {
            var outside = new ArrayList<PdfLine.Word>();
            for (var word : line.words()) {
                var table = tables.stream().filter(each -> each.holds(word, line.y())).findFirst();
                if (table.isEmpty()) {
                    outside.add(word);
                } else if (told.add(table.get())) {
                    close();
                    ruled.take(table.get(), lines, blocks);
                    last = null;
                }
            }
            if (!outside.isEmpty()) {
                ruled.end(blocks);
                take(new PdfLine(List.copyOf(outside), line.y()));
            }
        }
    }

    /** The size of most letters. */
    private static float usual(List<List<PdfLine>> pages) {
        var counts = new java.util.HashMap<Float, Integer>();
        pages.forEach(page -> page.forEach(line -> line.words().forEach(word -> counts.merge(word.size(), word.text().length(), Integer::sum))));
        return counts.entrySet().stream().max(java.util.Map.Entry.comparingByValue()).map(java.util.Map.Entry::getKey).orElse(10f);
    }

    private void take(PdfLine line) {
        var open = grid;
        if (open != null) {
            if (open.isHeading(line)) {
                open.closeRow(blocks);
                blocks.row(open.headings(), true);
                last = line;
                return;
            }
            if (open.fits(line)) {
                var apart = last == null || line.y() - last.y() > line.size() * 2.2;
                open.take(line, apart && last != null, blocks);
                last = line;
                return;
            }
            close();
        }
        var begun = PdfGrid.of(line);
        if (begun != null) {
            blocks.gap();
            grid = begun;
            blocks.row(begun.headings(), true);
        } else {
            prose(line);
        }
        last = line;
    }

    private void close() {
        var open = grid;
        if (open != null) {
            open.closeRow(blocks);
            blocks.gap();
            grid = null;
        }
    }

    private void prose(PdfLine line) {
        var before = last;
        if (before != null && line.y() - before.y() > Math.max(line.size(), before.size()) * 1.6) {
            blocks.gap();
        }
        var text = Texts.collapsed(line.text());
        var segments = line.segments();
        var mark = MARK.matcher(text);
        if (line.size() > body * 1.15) {
            blocks.heading(line.size() > body * 1.6 ? 1 : 2, text);
        } else if (segments.size() == 2 && PdfLine.text(segments.getFirst()).endsWith(":")) {
            blocks.row(segments.stream().map(each -> Cell.ofWords(PdfLine.text(each))).toList(), false);
        } else if (mark.matches()) {
            blocks.entry(0, "•", mark.group(2));
        } else {
            blocks.words(text, false);
        }
    }
}
