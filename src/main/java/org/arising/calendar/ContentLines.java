package org.arising.calendar;

import org.arising.kernel.Texts;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lines of an iCalendar object (RFC 5545, 3.1), which end as the standard wants. */
final class ContentLines {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The most octets of a line, without its end (RFC 5545, 3.1). */
    private static final int LINE = 75;
    /** Nobody reads more in a calendar; what it comes from says it whole. */
    private static final int LONGEST = 2_000;

    private final StringBuilder text = new StringBuilder();

    /** Folded between characters, never within one (RFC 5545, 3.1). */
    void add(String line) {
        var octets = 0;
        for (var at = 0; at < line.length(); ) {
            var character = Character.toString(line.codePointAt(at));
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            at += character.length();
        }
        text.append("\r\n");
    }

    /** RFC 5545, 3.3.11; each line of the text is tidied, so that none can begin a line of the object. */
    static String escaped(String words) {
        var shown = new StringBuilder();
        Texts.shortened(words, LONGEST).lines().forEach(line -> shown.append(shown.isEmpty() ? "" : "\\n")
                .append(Texts.collapsed(line)
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")));
        return shown.toString();
    }

    String written() {
        return text.toString();
    }
}
