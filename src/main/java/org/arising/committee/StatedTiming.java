package org.arising.committee;

import org.arising.kernel.Days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/**
 * Understands a deadline as people state it: {@code By 13 May}, {@code End April}, {@code mid-May}, {@code tomorrow},
 * {@code As soon as possible}. A day without a year is the next such day on or after the reference day.
 */
public final class StatedTiming {
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + "(?: (\\d{4}))?");
    private static final Pattern PART_OF_MONTH =
            Pattern.compile("(?:the )?(end|mid|middle|start|beginning)[- ]?(?:of )?" + MONTH + "(?: (\\d{4}))?");
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + " (\\d{4})");
    private static final Pattern WEEKDAY =
            Pattern.compile("(next |this )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)");
    private static final Pattern IN_SOME_TIME =
            Pattern.compile("in (a|an|one|two|three|four|five|six|\\d{1,2}) (day|week|month)s?");
    private static final Pattern SOON = Pattern.compile("as soon as (possible|practicable)|asap|immediately|urgent(ly)?");

    private StatedTiming() {}

    /** What a stated deadline means. */
    public sealed interface Meaning {
        /** That day is the last in time. */
        record OnDay(LocalDate day, String why) implements Meaning {}

        /** Some time in that month. */
        record InMonth(YearMonth month, String why) implements Meaning {}

        /** Understood, but no date follows. */
        record NoDate(String why) implements Meaning {}

        /** Nothing that is known here. */
        record NotUnderstood() implements Meaning {}
    }

    /** The meaning of a text, told from a reference day: the document's, or today. */
    public static Meaning read(String text, LocalDate reference) {
        var plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceFirst("^(by|before|on|no later than|not later than|due)( the)? ", "")
                .replaceFirst("[.,;]$", "");
        var full = Days.read(plain);
        if (full.isPresent()) {
            return new Meaning.OnDay(full.get(), say("timing.in-full"));
        }
        if (SOON.matcher(plain).matches()) {
            return new Meaning.NoDate(say("timing.no-date"));
        }
        return dayAndMonth(plain, reference)
                .or(() -> partOfMonth(plain, reference))
                .or(() -> month(plain))
                .or(() -> relative(plain, reference))
                .orElseGet(Meaning.NotUnderstood::new);
    }

    private static Optional<Meaning> dayAndMonth(String plain, LocalDate reference) {
        var found = DAY_MONTH.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        var year = found.group(3) == null ? reference.getYear() : Integer.parseInt(found.group(3));
        var month = month(found);
        var day = Integer.parseInt(found.group(1));
        if (day < 1 || day > month.maxLength()) {
            return Optional.empty();
        }
        if (found.group(3) != null) {
            return day <= YearMonth.of(year, month).lengthOfMonth()
                    ? onDay(LocalDate.of(year, month, day), say("timing.in-full"))
                    : Optional.empty();
        }
        for (var candidate = year; candidate < year + 9; candidate++) {
            var exists = day <= YearMonth.of(candidate, month).lengthOfMonth();
            if (exists && !LocalDate.of(candidate, month, day).isBefore(reference)) {
                return onDay(
                        LocalDate.of(candidate, month, day),
                        say("timing.next-day", day, spoken(month), reference));
            }
        }
        return Optional.empty();
    }

    private static Optional<Meaning> partOfMonth(String plain, LocalDate reference) {
        var found = PART_OF_MONTH.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        var month = month(found);
        var which = found.group(1);
        var year = found.group(3) == null ? reference.getYear() : Integer.parseInt(found.group(3));
        var day = inMonth(YearMonth.of(year, month), which);
        if (found.group(3) == null && day.isBefore(reference)) {
            day = inMonth(YearMonth.of(year + 1, month), which);
        }
        return onDay(day, switch (which) {
            case "end" -> say("timing.end-of-month", spoken(month));
            case "mid", "middle" -> say("timing.mid-month");
            default -> say("timing.start-of-month");
        });
    }

    private static LocalDate inMonth(YearMonth month, String which) {
        return switch (which) {
            case "end" -> month.atEndOfMonth();
            case "mid", "middle" -> month.atDay(15);
            default -> month.atDay(7);
        };
    }

    private static Optional<Meaning> month(String plain) {
        var found = MONTH_YEAR.matcher(plain);
        return found.matches()
                ? Optional.of(new Meaning.InMonth(
                        YearMonth.of(Integer.parseInt(found.group(2)), monthOf(found.group(1))), say("timing.in-month")))
                : Optional.empty();
    }

    private static Optional<Meaning> relative(String plain, LocalDate reference) {
        switch (plain) {
            case "today" -> {
                return onDay(reference, say("timing.today"));
            }
            case "tomorrow" -> {
                return onDay(reference.plusDays(1), say("timing.tomorrow"));
            }
            case "next week" -> {
                var monday = reference.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                return onDay(monday.plusDays(4), say("timing.next-week"));
            }
            default -> {}
        }
        var weekday = WEEKDAY.matcher(plain);
        if (weekday.matches()) {
            var day = DayOfWeek.valueOf(weekday.group(2).toUpperCase(Locale.ROOT));
            return onDay(reference.with(TemporalAdjusters.next(day)), say("timing.next-weekday"));
        }
        var inSome = IN_SOME_TIME.matcher(plain);
        if (inSome.matches()) {
            var count = count(inSome.group(1));
            var day = switch (inSome.group(2)) {
                case "day" -> reference.plusDays(count);
                case "week" -> reference.plusWeeks(count);
                default -> reference.plusMonths(count);
            };
            return onDay(day, say("timing.counted", reference));
        }
        return Optional.empty();
    }

    private static int count(String word) {
        return switch (word) {
            case "a", "an", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            default -> Integer.parseInt(word);
        };
    }

    private static Optional<Meaning> onDay(LocalDate day, String why) {
        return Optional.of(new Meaning.OnDay(day, why));
    }

    private static Month month(Matcher found) {
        return monthOf(found.group(2));
    }

    private static Month monthOf(String word) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(word.substring(0, 3)))
                .findFirst()
                .orElseThrow();
    }

    private static String spoken(Month month) {
        return say("timing.month." + month.name().toLowerCase(Locale.ROOT));
    }
}
