package org.arising.document.source;

/** What a document may ask of the service that reads it. A register of 400 pages stays well within each. */
final class Limits {
    /** Entries of a zip: a large .docx has some hundred. */
    static final int ENTRIES = 2_000;
    /** Bytes that an XML part may unpack to. */
    static final int PART = 64 * 1024 * 1024;
    /** How much smaller a part may be packed; text packs to a tenth, a zip bomb to a thousandth. */
    static final int RATIO = 200;
    /** Below this size a good ratio harms nobody. */
    static final int SMALL = 1024 * 1024;
    /** Elements within elements. */
    static final int DEPTH = 256;
    /** Blocks, a table's row being one. */
    static final int BLOCKS = 200_000;
    /** Pages of a PDF. */
    static final int PAGES = 2_000;

    private Limits() {}

    /** A document that asks for more than is given; the message says of what. */
    static final class Exceeded extends RuntimeException {
        Exceeded(String what) {
            super(what);
        }
    }
}
