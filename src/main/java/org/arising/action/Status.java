package org.arising.action;

import java.util.Locale;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** The state of an action as a word, without what led to it. */
public enum Status {
    ONGOING,
    COMPLETED,
    CLOSED;

    /** {@code Ongoing}: as people read it. */
    public String word() {
        return say("status." + written());
    }

    /** {@code ongoing}: as exported and stored. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that a word names, in either case. */
    public static Optional<Status> read(String word) {
        for (var status : values()) {
            if (status.name().equalsIgnoreCase(word.strip())) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Reads what {@link #written()} wrote. */
    public static Status of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
