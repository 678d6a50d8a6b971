package org.arising.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people write them: {@code 27 July 2022}, {@code 27 Jul 2022}, {@code 2022-07-27}. */
public final class Days {
    private static final List<DateTimeFormatter> WRITTEN = List.of(
            strict("uuuu-MM-dd"), strict("d MMMM uuuu"), strict("d MMM uuuu"), strict("d/M/uuuu"), strict("d.M.uuuu"));

    private static final Pattern ORDINAL = Pattern.compile("(?i)(?<=\\d)(st|nd|rd|th)\\b");
    private static final Pattern SEP = Pattern.compile("(?i)\\bsep\\b");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Days() {}

    /** {@code 27 July 2022}, or as the language that is spoken writes it. */
    public static String spoken(LocalDate day) {
        return Words.language().day(day);
    }

    /** The day that a text names in full, British order; empty where it names none or one that does not exist. */
    public static Optional<LocalDate> read(String text) {
        var stripped = text.strip();
        // Most words that are asked about are none: each way to write a day begins with a digit.
        if (stripped.isEmpty() || !Character.isDigit(stripped.charAt(0))) {
            return Optional.empty();
        }
        // British English writes "Sept" alone; people write "Sep" too.
        var plain = ORDINAL.matcher(stripped).replaceAll("");
        var day = SPACE.matcher(SEP.matcher(plain).replaceAll("Sept")).replaceAll(" ");
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
