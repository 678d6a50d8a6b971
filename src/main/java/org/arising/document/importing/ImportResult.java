package org.arising.document.importing;

/** What came of an import. */
public sealed interface ImportResult {
    /** It was read, and stored unless that was not wanted. */
    record Imported(ImportReport report) implements ImportResult {}

    /** The same file was imported before: nothing changed. */
    record Known(String words) implements ImportResult {}

    /** It is made out to another committee; nothing was stored unless that was wanted. */
    record Foreign(String why) implements ImportResult {}

    /** Nothing was stored, and why. */
    record Refused(String why) implements ImportResult {}
}
