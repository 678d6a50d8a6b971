package org.arising.reminder;

import org.arising.action.Kind;
import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What the plan knows of one ongoing action.
 *
 * @param due the last day in time, or null
 * @param raised the day it was added or its meeting was closed
 * @param imported an imported action that was never asked for is not asked for by itself
 * @param touches its requests, follow-ups and human touches, oldest first
 * @param snoozedUntil nothing goes out before that day
 * @param expected the day that was promised
 */
public record Facts(
        Reference ref,
        Kind kind,
        @Nullable LocalDate due,
        LocalDate raised,
        boolean imported,
        List<Touch> touches,
        @Nullable LocalDate snoozedUntil,
        @Nullable LocalDate expected) {

    /** Something that counts for the plan, on its day. */
    public record Touch(What what, LocalDate day) {}

    /** What happened. */
    public enum What {
        REQUESTED,
        REMINDED,
        FOLLOWED_UP,
        ESCALATED,
        /** An answer in part, a promise, an update, a snooze, a correction: it resets the follow-up clock. */
        HUMAN
    }
}
