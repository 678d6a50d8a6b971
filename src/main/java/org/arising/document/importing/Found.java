package org.arising.document.importing;

import org.arising.document.reconciling.Difference;
import org.arising.kernel.Reference;

import java.util.Locale;

import static org.arising.kernel.Words.say;

/**
 * A difference that was found in a document, and what became of it.
 *
 * @param document the file's name
 * @param sha256 of the file
 */
public record Found(Reference ref, String document, String sha256, Difference difference, Outcome outcome) {
    /** What became of a difference. */
    public enum Outcome {
        /** An officer has not chosen yet; what is held stays. */
        OPEN,
        /** An officer chose what is held. */
        KEPT,
        /** The document's is held now. */
        TAKEN,
        /** It asks for no choice. */
        NOTED;

        /** As stored: {@code open}. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads what {@link #written()} wrote. */
        public static Outcome of(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT));
        }
    }

    /** In a sentence. */
    public String words() {
        return say("found." + outcome.written(), ref, difference.words());
    }
}
