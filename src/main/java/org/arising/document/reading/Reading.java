package org.arising.document.reading;

/** What came of reading a file. */
public sealed interface Reading {
    /** A draft, with every doubt in words. */
    record Read(Draft draft) implements Reading {}

    /** Nothing, and what to do, in words for who sent the file. */
    record Unreadable(String why) implements Reading {}
}
