package org.arising.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody's calendar answers to an invitation, by the rules of those that go by e-mail (RFC 5546, 3.2.3 and 3.2.7). */
public enum Attendance {
    ACCEPTED,
    DECLINED,
    TENTATIVE;

    /** A line goes on in the next that begins with a space (RFC 5545, 3.1). */
    private static final Pattern FOLD = Pattern.compile("\\R[ \\t]");

    private static final Pattern METHOD = Pattern.compile("(?im)^METHOD:(REPLY|COUNTER)[ \\t\\r]*$");
    private static final Pattern SAID = Pattern.compile("(?im)^ATTENDEE;(?:.*;)?PARTSTAT=\"?(ACCEPTED|DECLINED|TENTATIVE)\\b");

    /** The answer in an iCalendar object; empty where it is none. */
    public static Optional<Attendance> in(String object) {
        var lines = FOLD.matcher(object).replaceAll("");
        var said = SAID.matcher(lines);
        return METHOD.matcher(lines).find() && said.find() ? Optional.of(valueOf(said.group(1).toUpperCase(Locale.ROOT))) : Optional.empty();
    }
}
