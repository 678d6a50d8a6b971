package org.arising.document.source;

import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The table of a Word document that is being read; one within a cell adds its words to that cell. */
final class DocxTable {
    private static final Pattern TYPED = Pattern.compile("^[•·▪◦‣]\\s*");

    private final List<Cell> cells = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private int depth;
    private boolean heading;
    private boolean inList;
    private boolean continues;
    private int spans;
    private boolean trusting;

    /** Whether only real lists count as lists. */
    void trustsLists(boolean only) {
        trusting = only;
    }

    boolean isOpen() {
        return depth > 0;
    }

    void begin() {
        depth++;
    }

    void end() {
        depth--;
    }

    void beginRow() {
        if (depth == 1) {
            cells.clear();
            heading = false;
        }
    }

    void heading(boolean marked) {
        heading |= marked && depth == 1;
    }

    void beginCell() {
        if (depth == 1) {
            pieces = new ArrayList<>();
            inList = false;
            continues = false;
            spans = 1;
        }
    }

    void spans(String count) {
        if (depth == 1 && count.matches("\\d{1,2}")) {
            spans = Math.max(1, Integer.parseInt(count));
        }
    }

    /** A cell that goes on with the one above it has no words of its own. */
    void merges(@Nullable String how) {
        continues |= depth == 1 && !"restart".equals(how);
    }

    void paragraph(@Nullable String marker, String text) {
        if (text.isBlank() || continues) {
            return;
        }
        var typed = TYPED.matcher(text.strip());
        var marked = marker != null || (!trusting && typed.find());
        if (marked != inList) {
            pieces.add(marked ? new Piece.ListStart() : new Piece.ListEnd());
            inList = marked;
        }
        pieces.add(marked ? new Piece.Mark() : new Piece.Break());
        var own = marker != null && !marker.equals("•")
                ? marker + " " + text
                : marked && !trusting ? TYPED.matcher(text.strip()).replaceFirst("") : text;
        var words = Texts.collapsed(own);
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words));
        }
    }

    void endCell() {
        if (depth == 1) {
            cells.add(new Cell(List.copyOf(pieces), false));
            for (int i = 1; i < spans; i++) {
                cells.add(Cell.BLANK);
            }
        }
    }

    void endRow(Blocks blocks) {
        if (depth == 1) {
            blocks.row(cells, heading);
        }
    }
}
