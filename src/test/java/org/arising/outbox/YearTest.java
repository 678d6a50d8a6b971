package org.arising.outbox;

import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.audit.AuditCheck;
import org.arising.committee.Committee;
import org.arising.committee.WorkingCalendar;
import org.arising.reminder.ReminderRun;
import org.arising.storage.Writer;
import org.arising.testkit.InMemory;
import org.arising.testkit.Tally;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds over a whole year, whatever people, Slack, the machine and its clock do meanwhile. */
class YearTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Set<String> BY_ITSELF = Set.of(ReminderRun.REMINDER, ReminderRun.ESCALATION);

    @TempDir(factory = InMemory.class)
    private Path folder;

    /** What a year came to. */
    private record Sum(int posts, int digests, long late) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_year_breaks_no_promise(long seed) throws Exception {
        lived(folder, seed);
    }

    /** {@code -Darising.years=} takes another count, {@code -Darising.seed=} another first seed. */
    @Test
    @Tag("proof")
    void a_hundred_years_break_no_promise_and_memory_stays_flat() throws Exception {
        var years = Integer.getInteger("arising.years", 100);
        var first = Integer.getInteger("arising.seed", 100);
        var sums = new ArrayList<Sum>();
        var heap = new ArrayList<Long>();
        for (var seed = first; seed < first + years; seed++) {
            try {
                sums.add(lived(Files.createDirectory(folder.resolve("year-" + seed)), seed));
            } catch (AssertionError broken) {
                throw new AssertionError("the year of seed " + seed, broken);
            }
            heap.add(heap());
        }
        var posts = sums.stream().mapToInt(Sum::posts).sum();
        Files.writeString(Path.of("target", "years.md"), """
                | simulated years | posts | digests | over a minute late while nothing was down | heap after the first ten, MB | after the last, MB |
                | ---: | ---: | ---: | ---: | ---: | ---: |
                | %d | %d | %d | %d | %d | %d |
                """.formatted(
                years, posts, sums.stream().mapToInt(Sum::digests).sum(), sums.stream().mapToLong(Sum::late).sum(),
                heap.get(Math.min(9, heap.size() - 1)) >> 20, heap.getLast() >> 20));
        assertThat(heap.getLast()).isLessThan(heap.get(Math.min(9, heap.size() - 1)) * 5 / 4 + (8 << 20));
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Sum lived(Path folder, long seed) throws SQLException, IOException {
        try (var year = new Year(folder, seed)) {
            year.live();
            var posts = year.posts();
            assertThat(posts.stream().map(post -> post.notice().key())).as("each is said once").doesNotHaveDuplicates();
            assertThat(year.stale()).as("nothing asks for what is answered").isEmpty();
            assertThat(year.bean(OutboxRows.class).nextDue(0)).as("nothing is left waiting").isNull();
            posts.forEach(post -> assertThat(post.at()).as(post.notice().key()).isAfterOrEqualTo(post.notice().due()));
            onWorkingDays(year);
            onceADay(year);
            nobodyIsForgotten(year);
            try (var connection = year.bean(Writer.class).database().getConnection()) {
                assertThat(AuditCheck.check(connection, List.of()).faults()).isEmpty();
                assertThat(Tally.faults(connection)).isEmpty();
            }
            return new Sum(posts.size(), digests(year), late(year));
        }
    }

    private static Committee committee(Year year, YearCourier.Post post) {
        return year.roster().committee(post.notice().committee()).orElseThrow();
    }

    private static LocalDate day(Year year, YearCourier.Post post) {
        return post.at().atZone(committee(year, post).zone()).toLocalDate();
    }

    private static List<YearCourier.Post> byItself(Year year) {
        return year.posts().stream()
                .filter(post -> BY_ITSELF.contains(post.notice().kind()) && !post.notice().key().startsWith("reminder:ask"))
                .toList();
    }

    private static void onWorkingDays(Year year) {
        byItself(year).forEach(post -> assertThat(WorkingCalendar.of(committee(year, post)).isWorkingDay(day(year, post)))
                .as("%s at %s", post.notice().key(), post.at())
                .isTrue());
    }

    private static void onceADay(Year year) {
        var told = new HashSet<String>();
        byItself(year).forEach(post -> assertThat(told.add(post.notice().recipient() + " " + day(year, post)))
                .as("%s at %s", post.notice().key(), post.at())
                .isTrue());
    }

    /** Reckoned from the calendar alone: one for each week, but where the service was down for a day or its clock was wrong. */
    private static int digests(Year year) {
        var posted = year.posts().stream().map(post -> post.notice().key()).collect(Collectors.toSet());
        var met = 0;
        for (var committee : year.roster().committees()) {
            var calendar = WorkingCalendar.of(committee);
            var slot = committee.digest();
            var first = Year.START.atZone(committee.zone()).toLocalDate().plusDays(7);
            for (var nominal = first; !nominal.isAfter(Year.LAST.minusDays(1)); nominal = nominal.plusDays(1)) {
                if (nominal.getDayOfWeek() != slot.day()) {
                    continue;
                }
                var weekend = slot.day() == DayOfWeek.SATURDAY || slot.day() == DayOfWeek.SUNDAY;
                var day = weekend ? nominal : calendar.onOrAfter(nominal);
                var at = day.atTime(slot.at()).atZone(committee.zone()).toInstant();
                var key = "digest:" + committee.code() + ":" + day;
                if (posted.contains(key)) {
                    met++;
                } else {
                    assertThat(year.bean(Outbox.class).find(year.workspace(), key).isPresent() || isExcused(year, at))
                            .as(key)
                            .isTrue();
                }
            }
        }
        return met;
    }

    private static boolean isExcused(Year year, Instant at) {
        return year.gone().stream().anyMatch(gone -> gone.touches(at, Duration.ofHours(1)));
    }

    private static long late(Year year) {
        var timely = year.posts().stream().filter(post -> !isExcused(year, post.notice().due())).toList();
        var late = timely.stream().filter(post -> Duration.between(post.notice().due(), post.at()).compareTo(SOON) > 0).toList();
        assertThat(late.size()).as("later than a minute of %d: %s", timely.size(), late).isLessThanOrEqualTo(timely.size() / 100);
        return late.size();
    }

    /** What is ongoing is never silent for long: it is asked for, somebody answers, or somebody puts it off. */
    private static void nobodyIsForgotten(Year year) {
        for (var ref : year.references()) {
            var action = year.bean(ReadActions.class).find(year.workspace(), ref).orElseThrow();
            var history = year.bean(ReadActions.class).history(year.workspace(), ref);
            var due = action.deadline().due();
            if (action.stage() == Stage.ONGOING && (due == null || due.isBefore(Year.LAST.minusDays(30)))) {
                assertThat(history.getLast().day()).as("%s: %s", action, history).isAfter(Year.LAST.minusDays(40));
            }
        }
    }
}
