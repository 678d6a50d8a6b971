package org.arising.action;

import org.arising.kernel.Days;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * When an answer is due.
 *
 * @param stated exactly as stated, or null where nothing was
 * @param due the last day that is in time, in the committee's zone, or null where none can be told
 * @param why why this date, in words; empty where there is nothing to say
 */
public record Deadline(@Nullable String stated, @Nullable LocalDate due, String why) {
    /** No deadline. */
    public static final Deadline NONE = new Deadline(null, null, "");

    /** The due day itself is neither before the deadline nor overdue. */
    public boolean isOverdueOn(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /** Due within seven days, today included. */
    public boolean isDueSoonOn(LocalDate today) {
        return due != null && !due.isBefore(today) && due.isBefore(today.plusDays(8));
    }

    /** {@code due 13 May 2022}, the words as stated where no date can be told, or {@code no deadline}. */
    public String spoken() {
        if (due != null) {
            return "due " + Days.spoken(due);
        }
        return stated == null ? "no deadline" : "“" + stated + "”";
    }
}
