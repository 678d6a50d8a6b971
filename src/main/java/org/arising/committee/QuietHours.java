package org.arising.committee;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hours of the day in which a committee sends nothing by itself.
 *
 * @param from local time in the committee's zone at which they begin
 * @param until local time at which they end, on the next day where it is not after {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–]\\s*(\\d{1,2}:\\d{2})");

    /** Hours as they are written, {@code 18:00-08:00}; empty where it is none or lasts the whole day. */
    public static Optional<QuietHours> read(String text) {
        var found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var hours = new QuietHours(time(found.group(1)), time(found.group(2)));
            return hours.from.equals(hours.until) ? Optional.empty() : Optional.of(hours);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /** As {@link #read} takes it. */
    public String written() {
        return from + "-" + until;
    }

    /** Whether that local time is one of them; their end is not. */
    public boolean contains(LocalTime time) {
        var begun = !time.isBefore(from);
        var lasting = time.isBefore(until);
        return from.isBefore(until) ? begun && lasting : begun || lasting;
    }

    /** That instant, or, where it falls into them, their end. Where clocks go back over their end, the later one counts. */
    public Instant after(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        if (!contains(local.toLocalTime())) {
            return at;
        }
        var day = local.toLocalTime().isBefore(until) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        ZonedDateTime end = day.atTime(until).atZone(zone).withEarlierOffsetAtOverlap();
        return (end.toInstant().isAfter(at) ? end : end.withLaterOffsetAtOverlap()).toInstant();
    }
}
