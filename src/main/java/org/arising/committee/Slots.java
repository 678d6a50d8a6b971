package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When slots fall. A slot is stored as zone and local time and told for each day: where clocks jump over it, it falls as
 * much later as they jump; where it comes twice, the first counts.
 */
public final class Slots {
    private Slots() {}

    /** The instant of a local time on a day. */
    public static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The newest daily slot on a working day that is not after {@code now}. */
    public static Slot lastDaily(Instant now, ReminderPolicy policy, ZoneId zone, WorkingCalendar calendar) {
        var day = now.atZone(zone).toLocalDate();
        while (!calendar.isWorkingDay(day) || daily(day, policy, zone).at().isAfter(now)) {
            day = day.minusDays(1);
        }
        return daily(day, policy, zone);
    }

    /** The next daily slot on a working day after {@code now}. */
    public static Slot nextDaily(Instant now, ReminderPolicy policy, ZoneId zone, WorkingCalendar calendar) {
        var day = now.atZone(zone).toLocalDate();
        while (!calendar.isWorkingDay(day) || !daily(day, policy, zone).at().isAfter(now)) {
            day = day.plusDays(1);
        }
        return daily(day, policy, zone);
    }

    /**
     * The daily slot of a day. One in quiet hours falls at their end: what the evening before would have sent, or the
     * small hours, the morning sends, so that each working day keeps its one slot.
     */
    public static Slot daily(LocalDate day, ReminderPolicy policy, ZoneId zone) {
        var at = at(day, policy.at(), zone);
        var quiet = policy.quiet();
        return new Slot(
                day,
                quiet != null && quiet.contains(at.atZone(zone).toLocalTime()) ? at(day, quiet.until(), zone) : at);
    }

    /** The first instant from that one on at which something may go out by itself: on a working day, in no quiet hours. */
    public static Instant open(Instant from, ReminderPolicy policy, ZoneId zone, WorkingCalendar calendar) {
        var quiet = policy.quiet();
        var open = quiet == null ? from : quiet.after(from, zone);
        var day = open.atZone(zone).toLocalDate();
        return calendar.isWorkingDay(day) ? open : daily(calendar.onOrAfter(day), policy, zone).at();
    }

    /** The newest weekly slot not after {@code now}; one that falls on a bank holiday moves to the next working day. */
    public static Slot lastWeekly(
            Instant now, DigestSlot slot, @Nullable QuietHours quiet, ZoneId zone, WorkingCalendar calendar) {
        var nominal = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(slot.day()));
        while (moved(nominal, slot, quiet, zone, calendar).at().isAfter(now)) {
            nominal = nominal.minusWeeks(1);
        }
        return moved(nominal, slot, quiet, zone, calendar);
    }

    /** The next weekly slot after {@code now}. */
    public static Slot nextWeekly(
            Instant now, DigestSlot slot, @Nullable QuietHours quiet, ZoneId zone, WorkingCalendar calendar) {
        var nominal = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(slot.day()));
        while (!moved(nominal, slot, quiet, zone, calendar).at().isAfter(now)) {
            nominal = nominal.plusWeeks(1);
        }
        return moved(nominal, slot, quiet, zone, calendar);
    }

    /** A digest on a Saturday or Sunday is what the committee chose; only a bank holiday or quiet hours move it. */
    private static Slot moved(
            LocalDate nominal, DigestSlot slot, @Nullable QuietHours quiet, ZoneId zone, WorkingCalendar calendar) {
        var weekend = slot.day() == DayOfWeek.SATURDAY || slot.day() == DayOfWeek.SUNDAY;
        var day = weekend ? nominal : calendar.onOrAfter(nominal);
        var at = at(day, slot.at(), zone);
        if (quiet == null || !quiet.contains(at.atZone(zone).toLocalTime())) {
            return new Slot(day, at);
        }
        var end = quiet.after(at, zone).atZone(zone).toLocalDate();
        var kept = end.equals(day) ? day : calendar.onOrAfter(end);
        return new Slot(kept, at(kept, quiet.until(), zone));
    }

    /** A slot: its day in the committee's zone and its instant. */
    public record Slot(LocalDate day, Instant at) {}
}
