package org.arising.committee;

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
    public static Slot lastDaily(Instant now, LocalTime time, ZoneId zone, WorkingCalendar calendar) {
        var day = now.atZone(zone).toLocalDate();
        while (!calendar.isWorkingDay(day) || at(day, time, zone).isAfter(now)) {
            day = day.minusDays(1);
        }
        return new Slot(day, at(day, time, zone));
    }

    /** The next daily slot on a working day after {@code now}. */
    public static Slot nextDaily(Instant now, LocalTime time, ZoneId zone, WorkingCalendar calendar) {
        var day = now.atZone(zone).toLocalDate();
        while (!calendar.isWorkingDay(day) || !at(day, time, zone).isAfter(now)) {
            day = day.plusDays(1);
        }
        return new Slot(day, at(day, time, zone));
    }

    /** The newest weekly slot not after {@code now}; one that falls on a bank holiday moves to the next working day. */
    public static Slot lastWeekly(Instant now, DigestSlot slot, ZoneId zone, WorkingCalendar calendar) {
        var nominal = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(slot.day()));
        while (moved(nominal, slot, zone, calendar).at().isAfter(now)) {
            nominal = nominal.minusWeeks(1);
        }
        return moved(nominal, slot, zone, calendar);
    }

    /** The next weekly slot after {@code now}. */
    public static Slot nextWeekly(Instant now, DigestSlot slot, ZoneId zone, WorkingCalendar calendar) {
        var nominal = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(slot.day()));
        while (!moved(nominal, slot, zone, calendar).at().isAfter(now)) {
            nominal = nominal.plusWeeks(1);
        }
        return moved(nominal, slot, zone, calendar);
    }

    /** A digest on a Saturday or Sunday is what the committee chose; only a bank holiday moves it. */
    private static Slot moved(LocalDate nominal, DigestSlot slot, ZoneId zone, WorkingCalendar calendar) {
        var weekend = slot.day() == DayOfWeek.SATURDAY || slot.day() == DayOfWeek.SUNDAY;
        var day = weekend ? nominal : calendar.onOrAfter(nominal);
        return new Slot(day, at(day, slot.at(), zone));
    }

    /** A slot: its day in the committee's zone and its instant. */
    public record Slot(LocalDate day, Instant at) {}
}
