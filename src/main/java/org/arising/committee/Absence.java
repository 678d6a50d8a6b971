package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Why the holder of a post is not written to. */
public sealed interface Absence {
    /**
     * They are away: they said so here, or their status in Slack says so.
     *
     * @param until the last day, or null where that is not told
     */
    record Away(@Nullable LocalDate until) implements Absence {}

    /** They have left this Slack. */
    record Departed() implements Absence {}

    /** Nobody holds it. */
    record Vacant() implements Absence {}
}
