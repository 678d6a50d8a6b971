package org.arising.calendar;

import org.arising.kernel.Texts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes an invitation as iCalendar (RFC 5545), by the rules of invitations that go by e-mail (RFC 5546, 3.2.2 and 3.2.5). */
public final class ICalendar {
    /** The most octets of a line, without its end (RFC 5545, 3.1). */
    private static final int LINE = 75;
    /** Nobody reads more in a calendar; the message says it whole. */
    private static final int LONGEST = 2_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /** An end of it: whose calendar it is in, or who put it there. */
    public record Mailbox(String name, String address) {}

    /** The whole object, in lines that end as the standard wants; to be written in UTF-8. */
    public static String of(Invitation invitation, Mailbox organiser, String attendee, Instant stamp) {
        var made = new ICalendar();
        made.line("BEGIN:VCALENDAR");
        made.line("VERSION:2.0");
        made.line("PRODID:-//Arising//Arising//EN");
        made.line("METHOD:" + invitation.method());
        made.line("BEGIN:VEVENT");
        made.line("UID:" + escaped(invitation.uid()));
        made.line("SEQUENCE:" + invitation.sequence());
        made.line("DTSTAMP:" + STAMP.format(stamp));
        made.line("DTSTART;VALUE=DATE:" + DAY.format(invitation.day()));
        made.line("DTEND;VALUE=DATE:" + DAY.format(invitation.day().plusDays(1)));
        made.line("SUMMARY:" + escaped(Texts.collapsed(invitation.summary())));
        if (!invitation.description().isBlank()) {
            made.line("DESCRIPTION:" + escaped(invitation.description()));
        }
        made.line("ORGANIZER;CN=" + quoted(organiser.name()) + ":" + mailto(organiser.address()));
        // Nobody is to say whether they come: whatever is answered is answered to the message itself.
        made.line("ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:" + mailto(attendee));
        made.line(invitation.cancelled() ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        // A day by which something is due does not make anybody busy; Outlook reads the second.
        made.line("TRANSP:TRANSPARENT");
        made.line("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
        made.line("END:VEVENT");
        made.line("END:VCALENDAR");
        return made.text.toString();
    }

    /** Folded between characters, never within one (RFC 5545, 3.1). */
    private void line(String line) {
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
    private static String escaped(String words) {
        var shown = new StringBuilder();
        Texts.shortened(words, LONGEST).lines().forEach(line -> shown.append(shown.isEmpty() ? "" : "\\n")
                .append(Texts.collapsed(line)
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")));
        return shown.toString();
    }

    /** No parameter can hold a double quote (RFC 5545, 3.2). */
    private static String quoted(String words) {
        return "\"" + Texts.shortened(Texts.collapsed(words), 200).replace('"', '\'') + "\"";
    }

    /** RFC 6068, 2: what means something else in an address of the web is written as its octet. */
    private static String mailto(String address) {
        var written = new StringBuilder("mailto:");
        address.chars().forEach(c -> written.append(
                "%?#&/^`{|}".indexOf(c) >= 0 ? "%%%02X".formatted(c) : Character.toString(c)));
        return written.toString();
    }
}
