package org.arising.conversation;

import org.arising.committee.StatedTiming;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads from what somebody wrote the day by which they promise an answer: {@code You will have it by Friday.} */
public final class Promised {
    private static final Pattern BY = Pattern.compile("(?i)\\b(?:by|before|until)\\s+([^.,;!?\\n]{3,40})");

    private Promised() {}

    /** The day, or null where none is named or it is past. */
    public static @Nullable LocalDate day(String text, LocalDate today) {
        var by = BY.matcher(text);
        while (by.find()) {
            // What follows the day may be more words: the longest beginning that is a day counts.
            var words = by.group(1).strip().split("\\s+");
            for (int count = Math.min(5, words.length); count > 0; count--) {
                var stated = String.join(" ", java.util.Arrays.asList(words).subList(0, count));
                if (StatedTiming.read(stated, today) instanceof StatedTiming.Meaning.OnDay(var day, var why)
                        && !day.isBefore(today)) {
                    return day;
                }
            }
        }
        return null;
    }
}
