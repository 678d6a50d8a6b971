package org.arising.document.reconciling;

import java.util.Locale;

/** How much two wordings differ, the least first. */
public enum Weight {
    /** In punctuation, white space or case alone. */
    PUNCTUATION,
    /** In words that name nothing. */
    WORDING,
    /** In a date, a number, a name or a "not": the two do not ask for the same. */
    SUBSTANCE;

    /** As stored: {@code substance}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #written()} wrote. */
    public static Weight of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
