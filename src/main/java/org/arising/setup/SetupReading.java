package org.arising.setup;

import java.util.List;

/** What came of reading a setup file. */
public sealed interface SetupReading {
    /** It is sound. */
    record Sound(Setup setup) implements SetupReading {}

    /** It is refused whole; each error names its line. */
    record Refused(List<String> errors) implements SetupReading {}
}
