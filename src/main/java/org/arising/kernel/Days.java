package org.arising.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as people write them: {@code 27 July 2022}, {@code 27 Jul 2022}, {@code 2022-07-27}. */
public final class Days {
    private static final List<DateTimeFormatter> WRITTEN = List.of(
            strict("uuuu-MM-dd"), strict("d MMMM uuuu"), strict("d MMM uuuu"), strict("d/M/uuuu"), strict("d.M.uuuu"));

    private Days() {}

    /** {@code 27 July 2022}, or as the language that is spoken writes it. */
    public static String spoken(LocalDate day) {
        return Words.language().day(day);
    }

    /** The day that a text names in full, British order; empty where it names none or one that does not exist. */
    public static Optional<LocalDate> read(String text) {
        // British English writes "Sept" alone; people write "Sep" too.
        var day = text.strip()
                .replaceAll("(?i)(?<=\\d)(st|nd|rd|th)\\b", "")
                .replaceAll("(?i)\\bsep\\b", "Sept")
                .replaceAll("\\s+", " ");
        for (var form : WRITTEN) {
            var position = new java.text.ParsePosition(0);
            var parsed = form.parseUnresolved(day, position);
            if (parsed != null && position.getErrorIndex() < 0 && position.getIndex() == day.length()) {
                return resolved(form, day);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> resolved(DateTimeFormatter form, String day) {
        try {
            return Optional.of(LocalDate.parse(day, form));
        } catch (java.time.format.DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
