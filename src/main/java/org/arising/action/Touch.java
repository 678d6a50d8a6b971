package org.arising.action;

import java.time.LocalDate;
import java.util.Set;

import static org.arising.kernel.Words.say;

/**
 * The newest thing that happened to an action, for one line of a list: {@code followed up 27 July 2022}.
 *
 * @param words what happened, as it is stored: {@code followed up}
 */
public record Touch(String words, LocalDate day) {
    private static final String SPLIT_FROM = "split from ";

    /** What has words of its own in each language; any other is shown as it is stored. */
    private static final Set<String> KNOWN = Set.of(
            "raised",
            "added",
            "requested",
            "reminded",
            "followed up",
            "escalated",
            "promised",
            "updated",
            "snoozed",
            "deadline moved",
            "reassigned",
            "part reassigned",
            "said not to be theirs",
            "corrected",
            "note in its thread",
            "answered in part",
            "answered",
            "accepted",
            "returned",
            "completed",
            "closed",
            "withdrawn",
            "superseded",
            "split",
            "merged",
            "used",
            "not used",
            "part returned",
            "reopened",
            "noted",
            "carried over",
            "reported ongoing",
            "reported completed",
            "reported closed");

    /** As people read it. */
    public String spoken() {
        if (words.startsWith(SPLIT_FROM)) {
            return say("touch.split-from", words.substring(SPLIT_FROM.length()), day);
        }
        return KNOWN.contains(words) ? say("touch." + words.replace(' ', '-'), day) : say("touch.other", words, day);
    }

    /** As it is stored. */
    public String written() {
        return day + " " + words;
    }

    /** Reads what {@link #written()} wrote. */
    public static Touch of(String written) {
        return new Touch(written.substring(11), LocalDate.parse(written.substring(0, 10)));
    }
}
