package org.arising.committee;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.Kept;
import org.arising.kernel.WorkspaceId;

import java.sql.Connection;
import java.time.Instant;

/**
 * How those were who no longer hold a post or deputise, and where those wanted to be reached who answer for nobody any more
 * and are no officers.
 */
@Singleton
class FormerPeople implements Kept {
    private final TransactionOperations<Connection> transactions;
    private final PresenceRows presences;
    private final WayRows ways;
    private final Rosters rosters;

    FormerPeople(TransactionOperations<Connection> transactions, PresenceRows presences, WayRows ways, Rosters rosters) {
        this.transactions = transactions;
        this.presences = presences;
        this.ways = ways;
        this.rosters = rosters;
    }

    @Override
    public boolean removeBefore(Instant before) {
        return transactions.executeWrite(status -> {
            presences.removeOld(Instants.micros(before));
            for (var each : ways.unseen(Instants.micros(before))) {
                var named = each.split(" ", 2);
                var roster = rosters.of(new WorkspaceId(named[0]));
                if (isOfNoPart(roster, named[1])) {
                    ways.remove(named[0], named[1]);
                }
            }
            return false;
        });
    }

    private static boolean isOfNoPart(Roster roster, String person) {
        return roster.directory().partiesOf(person).isEmpty()
                && roster.committees().stream().noneMatch(committee -> committee.officers().contains(person));
    }
}
