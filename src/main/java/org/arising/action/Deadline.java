package org.arising.action;

import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

import static org.arising.kernel.Words.say;

/**
 * When an answer is due.
 *
 * @param stated exactly as stated, or null where nothing was
 * @param due the last day that is in time, in the committee's zone, or null where none can be told
 * @param month the month, where no day of it is stated; {@code due} is then its last day
 * @param why why this date, in words; empty where there is nothing to say
 * @param extendedFrom the day on which it was due before the committee moved it, or null
 */
public record Deadline(@Nullable String stated, @Nullable LocalDate due, @Nullable YearMonth month, String why, @Nullable LocalDate extendedFrom) {
    /** A deadline that was never moved. */
    public Deadline(@Nullable String stated, @Nullable LocalDate due, @Nullable YearMonth month, String why) {
        this(stated, due, month, why, null);
    }

    /** A deadline that is a day, or none that can be told. */
    public Deadline(@Nullable String stated, @Nullable LocalDate due, String why) {
        this(stated, due, null, why);
    }

    /** As exported: the day, the month as {@code 2023-01}, or null. */
    public @Nullable String written() {
        return month != null ? month.toString() : due == null ? null : due.toString();
    }

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
        if (month != null) {
            var name = say("timing.month." + month.getMonth().name().toLowerCase(Locale.ROOT));
            return say("deadline.due-month", name, String.valueOf(month.getYear()));
        }
        if (due != null) {
            return extendedFrom == null ? say("deadline.due", due) : say("deadline.due-extended", due, extendedFrom);
        }
        return stated == null ? say("deadline.none") : say("deadline.stated", Texts.shortened(stated, 500));
    }
}
