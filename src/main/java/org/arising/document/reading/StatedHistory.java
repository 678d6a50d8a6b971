package org.arising.document.reading;

import org.arising.kernel.Days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds, in a status sentence, the days on which somebody was asked or asked again. */
public final class StatedHistory {
    private static final String DAY = "(\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9} \\d{4})";
    private static final Pattern SENTENCE = Pattern.compile("[^.;]+");
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern AGAIN =
            Pattern.compile("(?i)\\b(follow(?:ed)?[- ]?up|chased|remind(?:ed|er)|again|further request)\\b");
    private static final Pattern ASKED = Pattern.compile("(?i)\\b(requested|asked|wrote|written to|request was (?:made|sent))\\b");

    private StatedHistory() {}

    /** One thing that a sentence states. */
    public record Stated(What what, LocalDate day) {}

    /** What it states. */
    public enum What {
        REQUESTED,
        FOLLOWED_UP
    }

    /** The requests and follow-ups of a status note, in the order stated. */
    public static List<Stated> of(String note) {
        var stated = new ArrayList<Stated>();
        var sentences = SENTENCE.matcher(note);
        while (sentences.find()) {
            addFrom(sentences.group(), stated);
        }
        return List.copyOf(stated);
    }

    private static void addFrom(String sentence, List<Stated> stated) {
        var dates = DATE.matcher(sentence);
        var from = 0;
        var asked = false;
        while (dates.find()) {
            var before = sentence.substring(from, dates.start());
            from = dates.end();
            var day = Days.read(dates.group(1));
            var again = AGAIN.matcher(before).find();
            asked |= again || ASKED.matcher(before).find();
            if (asked && day.isPresent()) {
                stated.add(new Stated(again ? What.FOLLOWED_UP : What.REQUESTED, day.get()));
            }
        }
    }
}
