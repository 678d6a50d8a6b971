package org.arising.committee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Slots, held to a reckoning that goes through the year minute by minute and looks at the clock on the wall. */
class SlotsTest {
    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.named("none").orElseThrow();
    private static final WorkingCalendar ENGLAND = WorkingCalendar.named("england").orElseThrow();
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.of(0, 0), LocalTime.of(0, 30), LocalTime.of(1, 30), LocalTime.of(2, 15), LocalTime.of(2, 45),
            LocalTime.of(3, 0), LocalTime.of(9, 30), LocalTime.of(23, 59));

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Australia/Lord_Howe", "Pacific/Chatham", "America/Santiago", "Pacific/Apia", "UTC"})
    void every_day_of_2027_has_the_slot_that_the_clock_on_the_wall_shows_first(String name) {
        var zone = ZoneId.of(name);
        var wall = wall(zone, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
        for (var day = LocalDate.of(2027, 1, 2); day.getYear() == 2027; day = day.plusDays(1)) {
            for (var time : TIMES) {
                var slot = Slots.at(day, time, zone);
                var shown = wall.get(day.atTime(time).toString());
                if (shown == null) {
                    // The clock jumps over it: as much later as it jumps, and still on that day.
                    assertThat(slot.atZone(zone).toLocalDate()).isEqualTo(day);
                    assertThat(slot.atZone(zone).toLocalTime()).isAfter(time);
                } else {
                    assertThat(slot).as("%s %s in %s", day, time, name).isEqualTo(shown);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2027-03-20, 2027-04-05", "Europe/London, 2027-10-25, 2027-11-08",
        "Australia/Lord_Howe, 2027-03-28, 2027-04-10", "Australia/Lord_Howe, 2027-09-27, 2027-10-10",
        "Pacific/Chatham, 2027-03-28, 2027-04-10", "America/Santiago, 2027-03-29, 2027-04-10",
        "America/Santiago, 2027-09-01, 2027-09-12", "Pacific/Apia, 2027-03-25, 2027-04-10"
    })
    void stepping_from_slot_to_slot_meets_each_working_day_once(String name, LocalDate from, LocalDate to) {
        var zone = ZoneId.of(name);
        for (var time : TIMES) {
            var met = new ArrayList<LocalDate>();
            var end = to.atStartOfDay(zone).toInstant();
            var slot = Slots.nextDaily(from.atStartOfDay(zone).toInstant().minusSeconds(1), at(time), zone, WEEKDAYS);
            while (slot.at().isBefore(end)) {
                met.add(slot.day());
                slot = Slots.nextDaily(slot.at(), at(time), zone, WEEKDAYS);
            }
            var days = from.datesUntil(to).filter(WEEKDAYS::isWorkingDay).toList();
            assertThat(met).as("%s at %s", name, time).isEqualTo(days);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Australia/Lord_Howe", "Pacific/Chatham", "America/Santiago", "Pacific/Apia"})
    void at_every_moment_the_last_slot_is_not_after_now_the_next_is_and_none_lies_between(String name) {
        var zone = ZoneId.of(name);
        for (var time : TIMES) {
            for (var change : List.of("2027-03-26", "2027-04-02", "2027-09-03", "2027-10-01", "2027-10-29")) {
                var start = LocalDate.parse(change).atStartOfDay(zone).toInstant();
                for (var minute = 0; minute < 4 * 24 * 60; minute += 7) {
                    var now = start.plusSeconds(minute * 60L);
                    var last = Slots.lastDaily(now, at(time), zone, WEEKDAYS);
                    var next = Slots.nextDaily(now, at(time), zone, WEEKDAYS);
                    assertThat(last.at()).isBeforeOrEqualTo(now);
                    assertThat(next.at()).isAfter(now);
                    assertThat(Slots.nextDaily(last.at(), at(time), zone, WEEKDAYS)).isEqualTo(next);
                    assertThat(WEEKDAYS.plus(last.day(), 1)).isEqualTo(next.day());
                }
            }
        }
    }

    @Test
    void a_slot_that_the_clock_jumps_over_falls_as_much_later_as_it_jumps() {
        var london = ZoneId.of("Europe/London");
        assertThat(Slots.at(LocalDate.of(2027, 3, 28), LocalTime.of(1, 30), london))
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void of_a_slot_that_comes_twice_the_first_counts() {
        var london = ZoneId.of("Europe/London");
        assertThat(Slots.at(LocalDate.of(2027, 10, 31), LocalTime.of(1, 30), london))
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Australia/Lord_Howe", "Pacific/Chatham", "America/Santiago", "Pacific/Apia"})
    void every_week_of_ten_years_has_one_digest(String name) {
        var zone = ZoneId.of(name);
        for (var day : DayOfWeek.values()) {
            var slot = new DigestSlot(day, LocalTime.of(1, 30));
            var now = LocalDate.of(2020, 1, 6).atStartOfDay(zone).toInstant().minusSeconds(1);
            var nominal = LocalDate.of(2020, 1, 5).plusDays(day.getValue());
            for (var week = 0; week < 520; week++, nominal = nominal.plusWeeks(1)) {
                var weekend = day.getValue() > 5;
                var next = Slots.nextWeekly(now, slot, null, zone, ENGLAND);
                assertThat(next.day()).isEqualTo(weekend ? nominal : ENGLAND.onOrAfter(nominal));
                assertThat(Slots.lastWeekly(next.at(), slot, null, zone, ENGLAND)).isEqualTo(next);
                assertThat(Slots.lastWeekly(next.at().plusSeconds(1), slot, null, zone, ENGLAND)).isEqualTo(next);
                now = next.at();
            }
        }
    }

    @Test
    void the_digest_of_the_queens_funeral_came_on_the_tuesday() {
        var slot = Slots.nextWeekly(
                Instant.parse("2022-09-16T12:00:00Z"), DigestSlot.USUAL, null, ZoneId.of("Europe/London"), ENGLAND);
        assertThat(slot).isEqualTo(new Slots.Slot(LocalDate.of(2022, 9, 20), Instant.parse("2022-09-20T08:00:00Z")));
    }

    private static ReminderPolicy at(LocalTime time) {
        return new ReminderPolicy(5, 10, 3, time);
    }

    /** The first instant at which the wall shows each minute. */
    private static Map<String, Instant> wall(ZoneId zone, LocalDate from, LocalDate to) {
        var shown = new HashMap<String, Instant>();
        var end = to.atStartOfDay(zone).toInstant();
        for (var at = from.atStartOfDay(zone).toInstant(); at.isBefore(end); at = at.plusSeconds(60)) {
            var local = at.atZone(zone).toLocalDateTime();
            if (TIMES.contains(local.toLocalTime())) {
                shown.putIfAbsent(local.toString(), at);
            }
        }
        return shown;
    }
}
