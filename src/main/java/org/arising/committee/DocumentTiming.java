package org.arising.committee;

import org.arising.kernel.Days;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/**
 * Understands a deadline as a document states it. Other than somebody who types one, a document may state a day that was
 * past when it was written: a day without a year is the one nearest to the document, up to four months before it.
 */
public final class DocumentTiming {
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + "\\b(?:,? (\\d{4}))?");
    private static final Pattern PART = Pattern.compile("\\b(end|mid|middle|start|beginning)[- ]?(?:of )?" + MONTH + "\\b(?: (\\d{4}))?");
    private static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + " (\\d{4})\\b");
    private static final Pattern MEETING = Pattern.compile("\\b(?:at|for|to|in|by)\\b.*?\\b" + MONTH + "\\b.*\\bmeeting\\b|^" + MONTH + "(?: .*)?\\bmeeting\\b.*");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?:in |during |for )?" + MONTH);
    private static final Pattern SHORT = Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{2})\\b");
    private static final Pattern WEEK = Pattern.compile("(?:w/c|week commencing|week beginning) (.+)");
    private static final Pattern WITHIN = Pattern.compile(
            "(?:within|in) (a|an|one|two|three|four|five|six|\\d{1,3}) (working )?(day|week|month)s?\\b.*");
    private static final Pattern QUARTER = Pattern.compile("q([1-4]) (\\d{4})[/-](\\d{2,4})");
    private static final Pattern NONE = Pattern.compile("ongoing|on-going|tbc|tba|to be (?:confirmed|agreed)|n/?a|-|–|none|not applicable|continuous|rolling");
    private static final Pattern DAY_WITH_YEAR = Pattern.compile("\\d{4}");
    private static final int PAST = 4;

    private DocumentTiming() {}

    /** The meaning of a text in a document of that day. */
    public static StatedTiming.Meaning read(String text, LocalDate document) {
        var meaning = meaning(plain(text), document);
        return text.toLowerCase(Locale.ROOT).contains("future years") ? andAgain(meaning) : meaning;
    }

    /** Whether a text in a document of that day states several days, of which the first is taken. */
    public static boolean statesSeveralDays(String text, LocalDate document) {
        return days(plain(text), document).size() > 1;
    }

    private static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\((?:was|previously|originally|formerly)[^)]*\\)", "")
                .replaceAll("\\(?and future years\\)?", "")
                .replaceAll("\\s+", " ")
                .replaceFirst("^[-–•] ?(?=\\d)", "")
                .replaceFirst("[.,;]$", "")
                .strip();
    }

    private static StatedTiming.Meaning andAgain(StatedTiming.Meaning meaning) {
        return switch (meaning) {
            case StatedTiming.Meaning.OnDay(var day, var why) ->
                new StatedTiming.Meaning.OnDay(day, say("timing.and-again", why));
            case StatedTiming.Meaning.InMonth(var month, var why) ->
                new StatedTiming.Meaning.InMonth(month, say("timing.and-again", why));
            case StatedTiming.Meaning.NoDate(var why) -> new StatedTiming.Meaning.NoDate(say("timing.and-again", why));
            case StatedTiming.Meaning.NotUnderstood() -> meaning;
        };
    }

    private static StatedTiming.Meaning meaning(String plain, LocalDate document) {
        if (NONE.matcher(plain).matches()) {
            return new StatedTiming.Meaning.NoDate(say("timing.no-date"));
        }
        var days = days(plain, document);
        if (days.size() > 1) {
            var all = days.stream().map(Days::spoken).reduce((left, right) -> say("join.and", left, right));
            return new StatedTiming.Meaning.OnDay(days.getFirst(), say("timing.several-days", all.orElseThrow()));
        }
        var week = WEEK.matcher(plain);
        if (days.size() == 1) {
            var day = days.getFirst();
            return week.find()
                    ? new StatedTiming.Meaning.OnDay(day.plusDays(4), say("timing.friday-of-week"))
                    : new StatedTiming.Meaning.OnDay(day, DAY_WITH_YEAR.matcher(plain).find() || SHORT.matcher(plain).find()
                            ? say("timing.in-full")
                            : say("timing.nearest", document));
        }
        var part = PART.matcher(plain);
        if (part.find()) {
            return part(part.group(1), month(part.group(2)), part.group(3), document);
        }
        var full = MONTH_YEAR.matcher(plain);
        if (full.find()) {
            return new StatedTiming.Meaning.InMonth(
                    YearMonth.of(Integer.parseInt(full.group(2)), month(full.group(1))), say("timing.in-month"));
        }
        var meeting = MEETING.matcher(plain);
        if (meeting.find()) {
            var named = meeting.group(1) != null ? meeting.group(1) : meeting.group(2);
            return new StatedTiming.Meaning.InMonth(
                    nearest(month(named), YearMonth.from(document), 0), say("timing.meeting-in-month"));
        }
        var alone = MONTH_ALONE.matcher(plain.replaceFirst("^(by|before) ", ""));
        if (alone.matches()) {
            return new StatedTiming.Meaning.InMonth(
                    nearest(month(alone.group(1)), YearMonth.from(document), 0), say("timing.next-month"));
        }
        return counted(plain, document);
    }

    private static StatedTiming.Meaning counted(String plain, LocalDate document) {
        var within = WITHIN.matcher(plain);
        if (within.matches() && within.group(2) == null) {
            var count = count(within.group(1));
            return new StatedTiming.Meaning.OnDay(
                    switch (within.group(3)) {
                        case "day" -> document.plusDays(count);
                        case "week" -> document.plusWeeks(count);
                        default -> document.plusMonths(count);
                    },
                    say("timing.counted", document));
        }
        var quarter = QUARTER.matcher(plain);
        if (quarter.find()) {
            var of = Integer.parseInt(quarter.group(1));
            var month = YearMonth.of(Integer.parseInt(quarter.group(2)), 4).plusMonths(of * 3L - 1);
            return new StatedTiming.Meaning.InMonth(month, say("timing.quarter"));
        }
        if (plain.matches(".*\\bend of (?:the )?financial year\\b.*")) {
            var year = document.getMonthValue() > 3 ? document.getYear() + 1 : document.getYear();
            return new StatedTiming.Meaning.OnDay(LocalDate.of(year, 3, 31), say("timing.financial-year"));
        }
        if (plain.matches(".*\\bnext\\b.*\\bmeeting\\b.*")) {
            return new StatedTiming.Meaning.NoDate(say("timing.next-meeting"));
        }
        return StatedTiming.read(plain, document);
    }

    private static List<LocalDate> days(String plain, LocalDate document) {
        var days = new ArrayList<LocalDate>();
        var found = DAY.matcher(plain);
        while (found.find()) {
            var month = month(found.group(2));
            var day = Integer.parseInt(found.group(1));
            var year = found.group(3) == null
                    ? nearest(month, YearMonth.from(document), PAST).getYear()
                    : Integer.parseInt(found.group(3));
            if (day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()) {
                days.add(LocalDate.of(year, month, day));
            }
        }
        var brief = SHORT.matcher(plain);
        while (days.isEmpty() && brief.find()) {
            Days.read("%s/%s/20%s".formatted(brief.group(1), brief.group(2), brief.group(3))).ifPresent(days::add);
        }
        return days;
    }

    private static StatedTiming.Meaning part(
            String which, Month month, @Nullable String year, LocalDate document) {
        var of = year == null
                ? nearest(month, YearMonth.from(document), PAST)
                : YearMonth.of(Integer.parseInt(year), month);
        return switch (which) {
            case "end" -> new StatedTiming.Meaning.OnDay(of.atEndOfMonth(), say("timing.end-of-month-stated"));
            case "mid", "middle" -> new StatedTiming.Meaning.OnDay(of.atDay(15), say("timing.mid-month"));
            default -> new StatedTiming.Meaning.OnDay(of.atDay(7), say("timing.start-of-month"));
        };
    }

    /** The month of that name that is at most so many months before, else the next one. */
    private static YearMonth nearest(Month month, YearMonth document, int past) {
        var first = document.minusMonths(past);
        var candidate = YearMonth.of(first.getYear(), month);
        return candidate.isBefore(first) ? candidate.plusYears(1) : candidate;
    }

    private static Month month(String word) {
        for (var month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(word.substring(0, 3))) {
                return month;
            }
        }
        throw new IllegalStateException(word + " is no month");
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
}
