package org.arising.committee;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which days a committee works: not Saturdays, Sundays and the bank holidays it keeps. */
public final class WorkingCalendar {
    private static final Map<String, String> PARTS = Map.of(
            "england", "eng", "wales", "wls", "scotland", "sct", "northern-ireland", "nir", "none", "");
    private static final Map<String, WorkingCalendar> MADE = new ConcurrentHashMap<>();

    private final String part;
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    private WorkingCalendar(String part) {
        this.part = part;
    }

    /** The names that a setup file can use. */
    public static List<String> names() {
        return PARTS.keySet().stream().sorted().toList();
    }

    /** The calendar of that name; {@code none} keeps weekends alone. */
    public static Optional<WorkingCalendar> named(String name) {
        return Optional.ofNullable(PARTS.get(name))
                .map(part -> MADE.computeIfAbsent(name, made -> new WorkingCalendar(part)));
    }

    /** The calendar of a committee, whose name was checked when it was set up. */
    public static WorkingCalendar of(Committee committee) {
        return named(committee.calendar()).orElseThrow();
    }

    /** Whether work is done on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
    }

    /** That day where it is a working day, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        var found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The first working day of a week that is that day or later. */
    public LocalDate weekBegins(LocalDate day) {
        var begins = onOrAfter(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        return begins.isBefore(day) ? onOrAfter(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))) : begins;
    }

    /** The day that many working days later; none later is the day itself. */
    public LocalDate plus(LocalDate day, int workingDays) {
        var found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.plusDays(1);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** The day that many working days earlier; none earlier is the day itself. */
    public LocalDate minus(LocalDate day, int workingDays) {
        var found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.minusDays(1);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    private Set<LocalDate> holidaysOf(int year) {
        if (part.isEmpty()) {
            return Set.of();
        }
        var manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        return manager.getHolidays(java.time.Year.of(year), part).stream()
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet());
    }
}
