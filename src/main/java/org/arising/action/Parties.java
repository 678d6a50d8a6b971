package org.arising.action;

import org.arising.committee.Roster;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose an action is: its responsible party's, and for a part that part's own lead's. */
public final class Parties {
    private Parties() {}

    /** Whether somebody is of the party that answers for the whole. */
    public static boolean isOf(Roster roster, String user, Action action) {
        return isOf(roster, user, action.responsible());
    }

    /** The parts for which somebody answers who does not answer for the whole; empty for everybody else. */
    public static Optional<Set<Integer>> parts(Roster roster, String user, Action action) {
        var own = action.leads().entrySet().stream()
                .filter(lead -> isOf(roster, user, lead.getValue()))
                .map(lead -> lead.getKey())
                .collect(Collectors.toUnmodifiableSet());
        return own.isEmpty() || isOf(roster, user, action) ? Optional.empty() : Optional.of(own);
    }

    /** Whether any of those who are to answer is reached by e-mail now. */
    public static boolean isByMail(Roster roster, Action action) {
        return action.asked().stream()
                .anyMatch(party -> party.organisations().stream().anyMatch(body -> roster.mail(body) != null)
                        || party.posts().stream()
                                .flatMap(key -> roster.post(key).stream())
                                .anyMatch(post -> roster.mail(post) != null));
    }

    private static boolean isOf(Roster roster, String user, Action.Responsible responsible) {
        return roster.isOf(user, responsible.organisations(), responsible.posts());
    }
}
