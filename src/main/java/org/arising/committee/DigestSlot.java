package org.arising.committee;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** When the weekly digest reaches the committee's channel, in the committee's zone. */
public record DigestSlot(DayOfWeek day, LocalTime at) {
    /** Mondays at nine. */
    public static final DigestSlot USUAL = new DigestSlot(DayOfWeek.MONDAY, LocalTime.of(9, 0));
}
