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
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Quiet hours, held to a clock on the wall that is looked at minute by minute. */
class QuietHoursTest {
    private static final WorkingCalendar ENGLAND = WorkingCalendar.named("england").orElseThrow();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<QuietHours> HOURS = List.of(
            hours("18:00-08:00"), hours("22:30-01:30"), hours("23:00-02:30"), hours("00:00-03:00"), hours("12:00-14:00"));
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.of(0, 0), LocalTime.of(1, 15), LocalTime.of(2, 45), LocalTime.of(7, 59), LocalTime.of(8, 0),
            LocalTime.of(13, 0), LocalTime.of(17, 59), LocalTime.of(18, 0), LocalTime.of(23, 59));

    private static QuietHours hours(String written) {
        return QuietHours.read(written).orElseThrow();
    }

    private static ReminderPolicy policy(LocalTime at, QuietHours quiet) {
        return new ReminderPolicy(5, 10, 3, at, quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2027-03-28", "Europe/London, 2027-10-31", "Australia/Lord_Howe, 2027-04-04",
        "Australia/Lord_Howe, 2027-10-03", "America/Santiago, 2027-04-04", "America/Santiago, 2027-09-05",
        "Pacific/Chatham, 2027-09-26", "Asia/Beirut, 2027-03-28", "UTC, 2027-03-28"
    })
    void whatever_falls_into_them_goes_out_at_the_first_minute_after_them(String name, LocalDate changing) {
        var zone = ZoneId.of(name);
        for (var quiet : HOURS) {
            var at = changing.minusDays(1).atTime(12, 0).atZone(zone).toInstant();
            for (var minute = 0; minute < 48 * 60; minute++, at = at.plusSeconds(60)) {
                var first = at;
                while (quiet.contains(first.atZone(zone).toLocalTime())) {
                    first = first.plusSeconds(60);
                }
                var after = quiet.after(at, zone);
                // Where the clock jumps over their end, they end as much later; nothing goes out within them.
                assertThat(after).as("%s in %s at %s", quiet.written(), name, at).isAfterOrEqualTo(first);
                assertThat(after.getEpochSecond() - first.getEpochSecond()).isLessThan(3600);
                assertThat(quiet.contains(after.atZone(zone).toLocalTime())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Australia/Lord_Howe", "America/Santiago", "Pacific/Chatham", "UTC"})
    void every_working_day_keeps_its_one_slot_and_none_falls_into_them(String name) {
        var zone = ZoneId.of(name);
        for (var quiet : HOURS) {
            for (var time : TIMES) {
                var policy = policy(time, quiet);
                var met = new ArrayList<LocalDate>();
                var end = LocalDate.of(2027, 12, 1).atStartOfDay(zone).toInstant();
                var now = LocalDate.of(2027, 3, 1).atStartOfDay(zone).toInstant().minusSeconds(1);
                for (var slot = Slots.nextDaily(now, policy, zone, ENGLAND);
                        slot.at().isBefore(end);
                        slot = Slots.nextDaily(slot.at(), policy, zone, ENGLAND)) {
                    met.add(slot.day());
                    assertThat(quiet.contains(slot.at().atZone(zone).toLocalTime()))
                            .as("%s at %s of %s in %s", quiet.written(), time, slot.day(), name)
                            .isFalse();
                    assertThat(slot.at().atZone(zone).toLocalDate()).isEqualTo(slot.day());
                    assertThat(Slots.lastDaily(slot.at(), policy, zone, ENGLAND)).isEqualTo(slot);
                }
                assertThat(met)
                        .isEqualTo(LocalDate.of(2027, 3, 1)
                                .datesUntil(LocalDate.of(2027, 12, 1))
                                .filter(ENGLAND::isWorkingDay)
                                .toList());
            }
        }
    }

    @Test
    void a_digest_of_an_evening_comes_on_the_next_working_morning() {
        var quiet = hours("18:00-08:00");
        var friday = new DigestSlot(DayOfWeek.FRIDAY, LocalTime.of(18, 30));
        // Good Friday and Easter Monday of 2027 are 26 and 29 March, and the clocks go forward in between.
        assertThat(Slots.nextWeekly(Instant.parse("2027-03-18T12:00:00Z"), friday, quiet, LONDON, ENGLAND))
                .isEqualTo(new Slots.Slot(LocalDate.of(2027, 3, 22), Instant.parse("2027-03-22T08:00:00Z")));
        assertThat(Slots.nextWeekly(Instant.parse("2027-03-23T12:00:00Z"), friday, quiet, LONDON, ENGLAND))
                .isEqualTo(new Slots.Slot(LocalDate.of(2027, 3, 31), Instant.parse("2027-03-31T07:00:00Z")));
        var early = new DigestSlot(DayOfWeek.MONDAY, LocalTime.of(7, 0));
        assertThat(Slots.nextWeekly(Instant.parse("2027-10-30T12:00:00Z"), early, quiet, LONDON, ENGLAND).at())
                .isEqualTo(Instant.parse("2027-11-01T08:00:00Z"));
        for (var now = Instant.parse("2027-01-01T00:00:00Z"); now.isBefore(Instant.parse("2028-01-01T00:00:00Z")); ) {
            var next = Slots.nextWeekly(now, friday, quiet, LONDON, ENGLAND);
            assertThat(next.at()).isAfter(now);
            assertThat(Slots.lastWeekly(next.at(), friday, quiet, LONDON, ENGLAND)).isEqualTo(next);
            now = next.at();
        }
    }

    @Test
    void what_is_late_waits_for_hours_and_a_day_on_which_the_committee_works() {
        var policy = policy(LocalTime.of(9, 30), hours("18:00-08:00"));
        assertThat(Slots.open(Instant.parse("2027-10-29T12:00:00Z"), policy, LONDON, ENGLAND))
                .isEqualTo(Instant.parse("2027-10-29T12:00:00Z"));
        // Friday evening in summer time; the next working day is Monday, after the clocks went back.
        assertThat(Slots.open(Instant.parse("2027-10-29T20:00:00Z"), policy, LONDON, ENGLAND))
                .isEqualTo(Instant.parse("2027-11-01T09:30:00Z"));
        assertThat(Slots.open(Instant.parse("2027-11-01T19:00:00Z"), policy, LONDON, ENGLAND))
                .isEqualTo(Instant.parse("2027-11-02T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18:00", "18:00-18:00", "25:00-08:00", "18-8", "never"})
    void what_is_no_pair_of_times_is_none(String text) {
        assertThat(QuietHours.read(text)).isEmpty();
    }
}
