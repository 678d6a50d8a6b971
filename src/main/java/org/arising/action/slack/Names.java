package org.arising.action.slack;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the organisation or post that a typed name means, for whoever is typing. */
@FunctionalInterface
public interface Names {
    /** What a name means. */
    Match match(String typed);

    /** What was found. */
    sealed interface Match {
        /**
         * One party.
         *
         * @param parties the keys under which its actions are found
         * @param title how a list names it
         */
        record One(Set<String> parties, String title) implements Match {}

        /** Several, each of which could be meant. */
        record Several(List<String> candidates) implements Match {}

        /** None, and the nearest that there is. */
        record None(Optional<String> nearest) implements Match {}
    }
}
