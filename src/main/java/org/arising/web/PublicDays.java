package org.arising.web;

import org.arising.calendar.PublicCalendar;
import org.arising.document.reporting.IssuedReports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.arising.kernel.Words.say;

/**
 * The calendar of a committee: the meetings for which a report was issued, and the deadlines of what was ongoing in the latest.
 * Other meetings and deadlines are in the record, and nobody has made them public.
 */
public final class PublicDays {
    /** A calendar is read for what comes; ten years of what was are enough. */
    static final int MEETINGS = 120;

    private PublicDays() {}

    /** A report with when it was issued. */
    public record Issued(IssuedReports.Issue issue, PublicReport report) {}

    /** The calendar, in UTF-8; {@code issued} has the newest meeting first. */
    public static byte[] calendar(String name, String committee, List<Issued> issued) {
        var days = new ArrayList<PublicCalendar.Day>();
        for (var each : issued) {
            days.add(new PublicCalendar.Day(
                    named(name, "meeting", each.issue().meeting().toString()),
                    each.issue().meeting(),
                    say("public.calendar.meeting", committee),
                    say("public.calendar.report", each.report().title(), PublicHtml.counts(each.report())),
                    each.issue().first()));
        }
        issued.stream().limit(1).forEach(latest -> latest.report().actions().stream()
                .filter(PublicHtml::isOngoing)
                .forEach(action -> {
                    var due = action.due();
                    if (due != null) {
                        days.add(new PublicCalendar.Day(
                                named(name, "deadline", action.ref()),
                                due,
                                say("public.calendar.due", action.ref(), responsible(action)),
                                PublicData.text(action.words()),
                                latest.issue().issued()));
                    }
                }));
        return PublicCalendar.of(committee, days).getBytes(StandardCharsets.UTF_8);
    }

    private static String responsible(PublicReport.PublicAction action) {
        return action.responsible().isEmpty() ? say("public.not-stated") : action.responsible();
    }

    /** The same for ever, made of nothing that is not public. */
    static String named(String name, String kind, String what) {
        return UUID.nameUUIDFromBytes((name + " " + kind + " " + what).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
