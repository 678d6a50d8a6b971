package org.arising.digest;

import org.arising.action.Action;
import org.arising.committee.Committee;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a digest is made from, in any order.
 *
 * @param today in the committee's zone
 * @param since the day of the digest before, or null for the first
 * @param ongoing how many actions are ongoing, delegations included and standing rows not
 * @param organisations ongoing actions by organisation
 * @param overdue every overdue action
 * @param due ongoing actions due within seven days, today included
 * @param completed actions completed since the last digest, but for those that an import brought as completed
 * @param unasked actions that nobody was asked for yet
 * @param unroutable parties that are owed a message and have no route
 * @param answered ongoing actions whose answer waits for an officer to accept it; they are in none of the others
 */
public record DigestFacts(
        Committee committee,
        LocalDate today,
        @Nullable LocalDate since,
        long ongoing,
        List<Count> organisations,
        List<Action> overdue,
        List<Action> due,
        List<Action> completed,
        List<Action> unasked,
        List<Count> unroutable,
        List<Action> answered) {

    /** How many ongoing actions an organisation or a party answers for, and how many of them are overdue. */
    public record Count(String name, long ongoing, long overdue) {}
}
