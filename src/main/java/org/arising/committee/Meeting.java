package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A meeting of a committee.
 *
 * @param papersDue the day up to which its report counts, five clear days before the meeting by custom
 * @param opened when it was opened here to gather its actions, or null where it never was
 * @param closed when it was closed again, after which its actions are asked for; null until then
 */
public record Meeting(
        String committee,
        LocalDate date,
        @Nullable LocalDate papersDue,
        @Nullable Instant opened,
        @Nullable Instant closed) {
    /** A meeting that was not opened here. */
    public Meeting(String committee, LocalDate date, @Nullable LocalDate papersDue) {
        this(committee, date, papersDue, null, null);
    }

    /** Whether its actions are being gathered now. */
    public boolean isOpen() {
        return opened != null && closed == null;
    }
}
