package org.arising.document.source;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table without tags: its columns begin where the words of its heading do. */
final class PdfGrid {
    private static final int COLUMNS = 3;
    private static final int HEADING = 40;
    private static final Pattern TABLE = Pattern.compile("(?i).*\\b(?:actions?|commitment|undertaking|task|status|owner|lead|responsible|deadline|timing|due)\\b.*");

    private final List<String> headings = new ArrayList<>();
    private final List<Float> starts = new ArrayList<>();
    private List<StringBuilder> row = new ArrayList<>();

    private PdfGrid() {}

    /** The table whose heading a line is; null where it is none. */
    static @Nullable PdfGrid of(PdfLine line) {
        var segments = line.segments();
        if (segments.size() < COLUMNS || !TABLE.matcher(line.text()).matches()
                || segments.stream().anyMatch(each -> PdfLine.text(each).length() > HEADING)) {
            return null;
        }
        var grid = new PdfGrid();
        for (var segment : segments) {
            grid.headings.add(PdfLine.text(segment));
            grid.starts.add(segment.getFirst().from());
        }
        return grid;
    }

    List<Cell> headings() {
        return headings.stream().map(Cell::ofWords).toList();
    }

    boolean isHeading(PdfLine line) {
        return line.segments().stream().map(PdfLine::text).toList().equals(headings);
    }

    /** Whether no run of words of the line reaches over the beginning of a column. */
    boolean fits(PdfLine line) {
        for (var segment : line.segments()) {
            var from = segment.getFirst().from();
            var to = segment.getLast().to();
            for (int i = 1; i < starts.size(); i++) {
                if (from < starts.get(i) - 12 && to > starts.get(i) + 6) {
                    return false;
                }
            }
            if (from < starts.getFirst() - 12) {
                return false;
            }
        }
        return true;
    }

    /** Adds a line to the row, or begins another where the first column has words or a gap stands above. */
    void take(PdfLine line, boolean apart, Blocks blocks) {
        var cells = new ArrayList<StringBuilder>();
        starts.forEach(start -> cells.add(new StringBuilder()));
        for (var word : line.words()) {
            var cell = cells.get(column(word));
            cell.append(cell.isEmpty() ? "" : " ").append(word.text());
        }
        if (!cells.getFirst().isEmpty() || apart) {
            closeRow(blocks);
        }
        if (row.isEmpty()) {
            row = cells;
            return;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.get(i).append(row.get(i).isEmpty() ? "" : " ").append(cells.get(i));
            }
        }
    }

    private int column(PdfLine.Word word) {
        for (int i = starts.size() - 1; i > 0; i--) {
            if (word.from() >= starts.get(i) - 6) {
                return i;
            }
        }
        return 0;
    }

    void closeRow(Blocks blocks) {
        if (!row.isEmpty()) {
            blocks.row(row.stream().map(cell -> Cell.of(cell.toString().replace("<", "&lt;"))).toList(), false);
            row = new ArrayList<>();
        }
    }
}
