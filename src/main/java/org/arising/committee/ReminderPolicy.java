package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/**
 * When a responsible party hears from the committee.
 *
 * @param before working days before the due date on which it is reminded
 * @param overdueEvery working days between follow-ups
 * @param escalateAfter unanswered follow-ups after which the officers are told
 * @param at local time of the slot in the committee's zone
 * @param quiet hours in which nothing goes out that nobody clicked for, or null
 */
public record ReminderPolicy(int before, int overdueEvery, int escalateAfter, LocalTime at, @Nullable QuietHours quiet) {
    /** Five working days before, every ten after, the officers after three, at half past nine. */
    public static final ReminderPolicy USUAL = new ReminderPolicy(5, 10, 3, LocalTime.of(9, 30));

    /** A policy without quiet hours. */
    public ReminderPolicy(int before, int overdueEvery, int escalateAfter, LocalTime at) {
        this(before, overdueEvery, escalateAfter, at, null);
    }
}
