package org.arising.committee;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingCalendarTest {
    private static final WorkingCalendar ENGLAND = WorkingCalendar.named("england").orElseThrow();

    @Test
    void the_bank_holidays_of_england_in_2022_are_those_that_were_proclaimed() {
        assertThat(holidays(ENGLAND, 2022))
                .containsExactly(
                        day(2022, 1, 3),
                        day(2022, 4, 15),
                        day(2022, 4, 18),
                        day(2022, 5, 2),
                        day(2022, 6, 2),
                        day(2022, 6, 3),
                        day(2022, 8, 29),
                        day(2022, 9, 19),
                        day(2022, 12, 26),
                        day(2022, 12, 27));
    }

    @Test
    void christmas_on_a_weekend_is_made_up_for_on_the_days_after() {
        assertThat(holidays(ENGLAND, 2021)).endsWith(day(2021, 12, 27), day(2021, 12, 28));
        assertThat(holidays(ENGLAND, 2020)).endsWith(day(2020, 12, 25), day(2020, 12, 28));
        assertThat(holidays(ENGLAND, 2023)).startsWith(day(2023, 1, 2));
    }

    @Test
    void the_coronation_and_the_moved_may_holiday_are_kept() {
        assertThat(ENGLAND.isWorkingDay(day(2023, 5, 8))).isFalse();
        assertThat(ENGLAND.isWorkingDay(day(2020, 5, 8))).isFalse();
        assertThat(ENGLAND.isWorkingDay(day(2020, 5, 4))).isTrue();
    }

    @Test
    void each_part_of_the_kingdom_keeps_its_own() {
        var scotland = WorkingCalendar.named("scotland").orElseThrow();
        var northernIreland = WorkingCalendar.named("northern-ireland").orElseThrow();
        var wales = WorkingCalendar.named("wales").orElseThrow();
        assertThat(scotland.isWorkingDay(day(2022, 11, 30))).isFalse();
        assertThat(scotland.isWorkingDay(day(2022, 4, 18))).isTrue();
        assertThat(northernIreland.isWorkingDay(day(2022, 7, 12))).isFalse();
        assertThat(holidays(wales, 2022)).isEqualTo(holidays(ENGLAND, 2022));
    }

    @Test
    void a_calendar_of_no_holidays_keeps_the_weekends_alone() {
        var none = WorkingCalendar.named("none").orElseThrow();
        assertThat(holidays(none, 2022)).isEmpty();
        assertThat(none.isWorkingDay(day(2022, 9, 17))).isFalse();
        assertThat(none.isWorkingDay(day(2022, 9, 18))).isFalse();
    }

    @Test
    void a_name_that_no_calendar_has_is_none() {
        assertThat(WorkingCalendar.named("England")).isEmpty();
        assertThat(WorkingCalendar.names()).containsExactly("england", "none", "northern-ireland", "scotland", "wales");
    }

    @Test
    void a_working_day_stays_and_a_holiday_moves_to_the_next_working_day() {
        assertThat(ENGLAND.onOrAfter(day(2022, 9, 16))).isEqualTo(day(2022, 9, 16));
        assertThat(ENGLAND.onOrAfter(day(2022, 9, 17))).isEqualTo(day(2022, 9, 20));
        assertThat(ENGLAND.onOrAfter(day(2022, 12, 24))).isEqualTo(day(2022, 12, 28));
    }

    @Test
    void ten_working_days_after_27_july_2022_is_10_august() {
        assertThat(ENGLAND.plus(day(2022, 7, 27), 10)).isEqualTo(day(2022, 8, 10));
    }

    @Test
    void counting_jumps_over_weekends_and_holidays() {
        assertThat(ENGLAND.plus(day(2022, 9, 16), 1)).isEqualTo(day(2022, 9, 20));
        assertThat(ENGLAND.minus(day(2022, 9, 20), 1)).isEqualTo(day(2022, 9, 16));
        assertThat(ENGLAND.plus(day(2022, 6, 1), 1)).isEqualTo(day(2022, 6, 6));
        assertThat(ENGLAND.plus(day(2022, 9, 18), 0)).isEqualTo(day(2022, 9, 18));
    }

    @Test
    void so_many_days_on_and_as_many_back_is_where_one_began() {
        for (var day = day(2021, 12, 1); day.isBefore(day(2023, 2, 1)); day = day.plusDays(1)) {
            if (ENGLAND.isWorkingDay(day)) {
                for (var count = 0; count <= 25; count++) {
                    assertThat(ENGLAND.minus(ENGLAND.plus(day, count), count)).isEqualTo(day);
                }
            }
        }
    }

    private static List<LocalDate> holidays(WorkingCalendar calendar, int year) {
        return day(year, 1, 1)
                .datesUntil(day(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() < 6 && !calendar.isWorkingDay(day))
                .toList();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
