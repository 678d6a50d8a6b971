package org.arising.reminder.slack;

import org.arising.action.Action;
import org.arising.committee.Committee;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What one message to a responsible party is about.
 *
 * @param lines at least one
 * @param whose why it reaches the reader, in a sentence; empty where it is the party itself
 * @param named Slack users who have chosen the channel, and are mentioned
 */
public record ReminderFacts(Committee committee, List<Line> lines, String whose, List<String> named) {
    /** Facts for the party itself. */
    public ReminderFacts(Committee committee, List<Line> lines) {
        this(committee, lines, "", List.of());
    }

    /**
     * One action of it.
     *
     * @param kind the occurrence: {@code request}, {@code reminder}, {@code due-today}, {@code follow-up}, {@code owed}
     * @param why why it is sent now, in a sentence; empty where there is nothing to say
     * @param done what somebody did since it was posted, or null
     */
    public record Line(Action action, String kind, String why, @Nullable Done done) {}

    /**
     * What somebody did.
     *
     * @param by Slack user id, or words
     * @param words {@code Completed}
     */
    public record Done(String by, String words, Instant at) {}
}
