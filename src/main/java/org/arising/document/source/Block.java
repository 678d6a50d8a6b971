package org.arising.document.source;

import java.util.List;

/**
 * A block of a document in neutral form. Texts are without markup, white space collapsed. Words with no gap between
 * them are lines of one paragraph, as far as the file tells; rows with no gap and no words between them are of one
 * table.
 */
public sealed interface Block {
    /** Where it stands. */
    Place place();

    /** A heading that the file marks as one; level 1 is the highest. */
    record Heading(Place place, int level, String text) implements Block {}

    /**
     * A paragraph, or a line of one in a file that breaks its lines. A number at its beginning is part of the text.
     *
     * @param strong whether all of it is set in bold
     */
    record Words(Place place, String text, boolean strong) implements Block {}

    /**
     * An entry of a list.
     *
     * @param depth 0 for the outermost list
     * @param marker as written or as counted: {@code •}, {@code -}, {@code 2.1}, {@code a)}; empty where none shows
     */
    record Entry(Place place, int depth, String marker, String text) implements Block {}

    /**
     * A row of a table, with its cells.
     *
     * @param heading whether the file marks it as a heading of its table
     */
    record Row(Place place, List<Cell> cells, boolean heading) implements Block {}

    /** An empty line, or the end of a paragraph, a list or a table. */
    record Gap(Place place) implements Block {}
}
