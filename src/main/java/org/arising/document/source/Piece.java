package org.arising.document.source;

/** A piece of a cell. */
public sealed interface Piece {
    /** Words, white space collapsed, without markup. */
    record Words(String text) implements Piece {}

    /** A paragraph begins or ends, or a line. */
    record Break() implements Piece {}

    /** A list begins. */
    record ListStart() implements Piece {}

    /** A list ends. */
    record ListEnd() implements Piece {}

    /** A marked entry of a list begins. */
    record Mark() implements Piece {}
}
