package org.arising.document.source;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of ruled tables on their way to the neutral form. The last one waits until it is known that the next page does not
 * go on with it.
 */
final class PdfRuledRows {
    private @Nullable PdfRuledTable table;
    private List<String> heading = List.of();
    private @Nullable List<String> waiting;

    /** Adds the rows of a table; one that goes on from the page before may repeat its heading and end its last row. */
    void take(PdfRuledTable next, List<PdfLine> lines, Blocks blocks) {
        var rows = new ArrayList<>(next.texts(lines));
        var before = table;
        var row = waiting;
        if (before != null && row != null && before.goesOn(next)) {
            if (!rows.isEmpty() && rows.getFirst().equals(heading)) {
                rows.removeFirst();
            }
            if (!rows.isEmpty() && rows.getFirst().getFirst().isBlank()) {
                waiting = joined(row, rows.removeFirst());
            }
        } else {
            end(blocks);
            blocks.gap();
            heading = rows.isEmpty() ? List.of() : rows.getFirst();
        }
        table = next;
        for (var each : rows) {
            flush(blocks);
            waiting = each;
        }
    }

    private static List<String> joined(List<String> row, List<String> more) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            joined.add((row.get(i) + " " + more.get(i)).strip());
        }
        return List.copyOf(joined);
    }

    /** Something else than a table follows. */
    void end(Blocks blocks) {
        flush(blocks);
        if (table != null) {
            blocks.gap();
            table = null;
        }
    }

    private void flush(Blocks blocks) {
        var row = waiting;
        if (row != null) {
            blocks.row(row.stream().map(Cell::of).toList(), false);
            waiting = null;
        }
    }
}
