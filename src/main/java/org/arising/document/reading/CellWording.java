package org.arising.document.reading;

import org.arising.action.Wording;
import org.arising.document.source.Cell;
import org.arising.document.source.Piece;
import org.arising.kernel.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gathers the wording of an action from its cell, and from the cells of the rows that continue it after a page break.
 * List marks may be missing and lists may not be closed, as in the register of 29 September 2022.
 */
final class CellWording {
    /** In an unmarked list a new part begins after "; " or "; and " where a capital follows. */
    private static final Pattern UNMARKED = Pattern.compile("(?<=;) (?=\\p{Lu})|(?<=; and) (?=\\p{Lu})");

    private final List<String> before = new ArrayList<>();
    private final List<Wording.Part> parts = new ArrayList<>();
    /** Words since the last part that lead in to the next, or close the action where none follows. */
    private final List<String> between = new ArrayList<>();
    private boolean inList;
    private boolean toldBySemicolons;

    /** Adds a cell. */
    void add(Cell cell) {
        var marked = false;
        var fresh = true;
        inList = false;
        for (var piece : cell.pieces()) {
            switch (piece) {
                case Piece.ListStart() -> inList = true;
                case Piece.ListEnd() -> {
                    inList = false;
                    marked = false;
                }
                case Piece.Mark() -> {
                    inList = true;
                    marked = true;
                }
                case Piece.Break() -> {
                    inList = false;
                    marked = false;
                }
                case Piece.Words(var words) -> {
                    if (fresh && continues(words, marked)) {
                        extendLast(words);
                    } else if (marked) {
                        part(words);
                        marked = false;
                    } else if (inList) {
                        unmarked(words);
                    } else {
                        outside(words);
                    }
                    fresh = false;
                }
            }
        }
    }

    /** Whether the first words of a further cell go on with the sentence that the page break cut. */
    private boolean continues(String words, boolean marked) {
        return !marked
                && (!parts.isEmpty() || !before.isEmpty())
                && between.isEmpty()
                && Character.isLowerCase(words.codePointAt(0));
    }

    private void extendLast(String words) {
        if (parts.isEmpty()) {
            before.add(words);
        } else {
            var last = parts.removeLast();
            parts.add(new Wording.Part(last.text() + " " + words, last.leadIn()));
        }
    }

    private void unmarked(String words) {
        var found = UNMARKED.split(words);
        toldBySemicolons |= found.length > 1;
        for (var part : found) {
            part(part);
        }
    }

    private void part(String words) {
        parts.add(new Wording.Part(words, Texts.collapsed(String.join(" ", between))));
        between.clear();
    }

    private void outside(String words) {
        if (parts.isEmpty()) {
            before.add(words);
        } else {
            between.add(words);
        }
    }

    /** Whether parts were told apart by semicolons because the list had lost its marks. */
    boolean isToldBySemicolons() {
        return toldBySemicolons;
    }

    /** Adds a part that has a mark of its own. */
    void addPart(String words) {
        part(words);
    }

    /** The wording gathered so far. */
    Wording wording() {
        return new Wording(
                Texts.collapsed(String.join(" ", before)),
                List.copyOf(parts),
                Texts.collapsed(String.join(" ", between)));
    }
}
