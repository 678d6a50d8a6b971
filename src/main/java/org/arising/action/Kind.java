package org.arising.action;

import java.util.Locale;

/** What kind of action it is. Delegations and standing rows are never chased. */
public enum Kind {
    UNDERTAKING,
    DELEGATION,
    REQUEST,
    COMMITMENT,
    STANDING;

    /** As written in exports: {@code undertaking}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #written()} wrote. */
    public static Kind of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** Whether a responsible party is asked and chased for actions of this kind. */
    public boolean isChased() {
        return switch (this) {
            case UNDERTAKING, REQUEST, COMMITMENT -> true;
            case DELEGATION, STANDING -> false;
        };
    }
}
