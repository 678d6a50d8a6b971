package org.arising.calendar;

import org.arising.kernel.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes a calendar that anybody may subscribe to (RFC 5545): whole days that make nobody busy. */
public final class PublicCalendar {
    private PublicCalendar() {}

    /**
     * A day.
     *
     * @param uid names it for ever
     * @param stamp when what it says was made public
     */
    public record Day(String uid, LocalDate day, String summary, String description, Instant stamp) {}

    /** The whole object, in lines that end as the standard wants; to be written in UTF-8. */
    public static String of(String name, List<Day> days) {
        var made = new ContentLines();
        made.add("BEGIN:VCALENDAR");
        made.add("VERSION:2.0");
        made.add("PRODID:-//Arising//Arising//EN");
        made.add("CALSCALE:GREGORIAN");
        made.add("X-WR-CALNAME:" + ContentLines.escaped(Texts.collapsed(name)));
        made.add("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        if (days.isEmpty()) {
            // A calendar needs a component (RFC 5545, 3.6): a zone that nothing refers to says nothing.
            List.of("BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
                            "TZOFFSETTO:+0000", "TZNAME:UTC", "END:STANDARD", "END:VTIMEZONE")
                    .forEach(made::add);
        }
        for (var day : days) {
            made.add("BEGIN:VEVENT");
            made.add("UID:" + ContentLines.escaped(day.uid()));
            made.add("DTSTAMP:" + ContentLines.STAMP.format(day.stamp()));
            made.add("DTSTART;VALUE=DATE:" + ContentLines.DAY.format(day.day()));
            made.add("DTEND;VALUE=DATE:" + ContentLines.DAY.format(day.day().plusDays(1)));
            made.add("SUMMARY:" + ContentLines.escaped(Texts.collapsed(day.summary())));
            if (!day.description().isBlank()) {
                made.add("DESCRIPTION:" + ContentLines.escaped(day.description()));
            }
            made.add("TRANSP:TRANSPARENT");
            made.add("END:VEVENT");
        }
        made.add("END:VCALENDAR");
        return made.written();
    }
}
