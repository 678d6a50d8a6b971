package org.arising.calendar;

import org.arising.kernel.Texts;

import java.time.Instant;

/** Writes an invitation as iCalendar (RFC 5545), by the rules of invitations that go by e-mail (RFC 5546, 3.2.2 and 3.2.5). */
public final class ICalendar {
    private ICalendar() {}

    /** An end of it: whose calendar it is in, or who put it there. */
    public record Mailbox(String name, String address) {}

    /** The whole object, in lines that end as the standard wants; to be written in UTF-8. */
    public static String of(Invitation invitation, Mailbox organiser, String attendee, Instant stamp) {
        var made = new ContentLines();
        made.add("BEGIN:VCALENDAR");
        made.add("VERSION:2.0");
        made.add("PRODID:-//Arising//Arising//EN");
        made.add("METHOD:" + invitation.method());
        made.add("BEGIN:VEVENT");
        made.add("UID:" + ContentLines.escaped(invitation.uid()));
        made.add("SEQUENCE:" + invitation.sequence());
        made.add("DTSTAMP:" + ContentLines.STAMP.format(stamp));
        made.add("DTSTART;VALUE=DATE:" + ContentLines.DAY.format(invitation.day()));
        made.add("DTEND;VALUE=DATE:" + ContentLines.DAY.format(invitation.day().plusDays(1)));
        made.add("SUMMARY:" + ContentLines.escaped(Texts.collapsed(invitation.summary())));
        if (!invitation.description().isBlank()) {
            made.add("DESCRIPTION:" + ContentLines.escaped(invitation.description()));
        }
        made.add("ORGANIZER;CN=" + quoted(organiser.name()) + ":" + mailto(organiser.address()));
        // Nobody is to say whether they come: whatever is answered is answered to the message itself.
        made.add("ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:" + mailto(attendee));
        made.add(invitation.cancelled() ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        // A day by which something is due does not make anybody busy; Outlook reads the second.
        made.add("TRANSP:TRANSPARENT");
        made.add("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
        made.add("END:VEVENT");
        made.add("END:VCALENDAR");
        return made.written();
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
