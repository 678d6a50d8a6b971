package org.arising.document.source;

/**
 * A place in a source. Lines count from 1, both ends included: the lines of a text file; in other files the blocks as
 * they follow each other, a table's row being one.
 *
 * @param page the page, from 1, or 0 where the file has none
 */
public record Place(int first, int last, int page) {
    /** A line of a file without pages. */
    public static Place line(int line) {
        return new Place(line, line, 0);
    }
}
