package org.arising.document.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table.
 *
 * @param cut whether it breaks off within a tag, so that words may be missing
 */
public record Cell(List<Piece> pieces, boolean cut) {
    /** A cell without words. */
    static final Cell BLANK = new Cell(List.of(), false);

    /** A cell that holds words alone, as they are. */
    static Cell ofWords(String words) {
        return words.isEmpty() ? BLANK : new Cell(List.of(new Piece.Words(words)), false);
    }

    /** A cell as a text file has it, with the little HTML and Markdown that stands there. */
    public static Cell of(String written) {
        return new Cell(Markup.pieces(written), Markup.isCut(written));
    }

    /** Its words without structure, white space collapsed. */
    public String plain() {
        return pieces.stream()
                .filter(Piece.Words.class::isInstance)
                .map(piece -> ((Piece.Words) piece).text())
                .collect(Collectors.joining(" "));
    }

    /** Whether it has no words. */
    public boolean isBlank() {
        return pieces.stream().noneMatch(Piece.Words.class::isInstance);
    }
}
