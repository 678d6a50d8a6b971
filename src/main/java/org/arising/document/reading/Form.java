package org.arising.document.reading;

import java.util.Locale;

/** What kind of document it is. */
public enum Form {
    /** A list of actions with their states: one table, or tables under the headings of their meetings. */
    REGISTER,
    /** A letter after a meeting, with its annex of actions. */
    LETTER,
    /** The record or minutes of a meeting, with actions marked where they arose. */
    RECORD,
    /** The note of a meeting with lists of actions. */
    NOTE,
    /** An action plan with its commitments by chapter, and an update on each. */
    PLAN;

    /** As stored: {@code register}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
