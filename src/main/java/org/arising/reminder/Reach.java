package org.arising.reminder;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whom a reminder of an action reaches.
 *
 * @param told Slack channels and users who hear of it when it is due, each once
 * @param weekly Slack users who have chosen a weekly digest alone
 * @param named Slack users who have chosen the channel, each with that in which they are mentioned
 */
public record Reach(Set<String> told, Set<String> weekly, Map<String, String> named) {
    /** Whether it reaches anybody. */
    public boolean isNowhere() {
        return told.isEmpty() && weekly.isEmpty();
    }

    /** While it is gathered. */
    static final class Gathering {
        final Set<String> told = new LinkedHashSet<>();
        final Set<String> weekly = new LinkedHashSet<>();
        final Map<String, String> named = new LinkedHashMap<>();

        Reach reach() {
            return new Reach(told, weekly, named);
        }
    }
}
