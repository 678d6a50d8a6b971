package org.arising.document.reconciling;

import org.arising.kernel.Texts;

import java.util.Locale;

import static org.arising.kernel.Words.say;

/**
 * Where a document and what is held differ.
 *
 * @param held as held here; empty where nothing is
 * @param stated as the document states it
 */
public record Difference(Field field, String held, String stated, Weight weight) {
    /** What of an action differs. */
    public enum Field {
        ACTION,
        RESPONSIBLE,
        TIMING,
        TITLE,
        STATUS;

        /** As stored: {@code responsible}. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads what {@link #written()} wrote. */
        public static Field of(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT));
        }
    }

    /** What comes before the first word that differs tells where it stands; this much of it is shown. */
    private static final int BEFORE = 40;

    private static final int SHOWN = 160;

    /** {@code the action: held here “…”; the document says “…”}. */
    public String words() {
        return say("difference.words." + field.written(), excerpt(held, stated), excerpt(stated, held));
    }

    private static String excerpt(String text, String other) {
        var same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        var from = text.length() <= SHOWN || same <= BEFORE ? 0 : text.lastIndexOf(' ', same - BEFORE) + 1;
        return (from == 0 ? "" : "… ") + Texts.collapsed(Texts.shortened(text.substring(from), SHOWN));
    }
}
