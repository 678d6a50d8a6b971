package org.arising.playground;

import java.util.Map;

/** What comes of submitting a modal. */
public sealed interface Submitted {
    /** It closed; where views lay beneath, the one before is on top again. */
    record Closed() implements Submitted {}

    /** It stays, with errors by the label of the field. */
    record FieldErrors(Map<String, String> byLabel) implements Submitted {
        public FieldErrors {
            byLabel = Map.copyOf(byLabel);
        }
    }

    /** Another view is shown in its place or on top of it. */
    record Updated(Modal modal) implements Submitted {}

    /**
     * The app failed; the modal stays.
     *
     * @param text what the person reads
     * @param why what was wrong, for the developer
     */
    record Failed(String text, String why) implements Submitted {}

    /** It closed, or an exception that tells what happened instead. */
    default void closed() {
        if (!(this instanceof Closed)) {
            throw new IllegalStateException("expected the modal to close, but " + this);
        }
    }
}
