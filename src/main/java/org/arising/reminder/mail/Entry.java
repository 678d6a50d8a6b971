package org.arising.reminder.mail;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a calendar holds of something, or is to hold.
 *
 * @param cancelled whether the day was taken out again
 */
record Entry(LocalDate day, boolean cancelled) {
    /**
     * What is to be sent; empty where the calendar holds already what it should.
     *
     * @param held what it holds, or null where nothing was ever sent
     * @param wanted the day that it should hold, or null where none
     */
    static Optional<Entry> next(@Nullable Entry held, @Nullable LocalDate wanted, LocalDate today) {
        var stands = held == null || held.cancelled() ? null : held.day();
        if (wanted == null) {
            return Optional.ofNullable(stands).map(day -> new Entry(day, true));
        }
        // Nobody needs to be told of a day that has passed, unless a wrong one stands there.
        return wanted.equals(stands) || (stands == null && wanted.isBefore(today))
                ? Optional.empty()
                : Optional.of(new Entry(wanted, false));
    }
}
