package org.arising.home;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionWatch;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Outbox;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Has home tabs drawn: when somebody looks, and after every change of an action for those whom it concerns and who looked
 * within the last hour. What changes in quick succession is drawn once.
 */
@Singleton
public class Homes implements ActionWatch {
    /** The kind of notice that draws a home tab; its recipient is whose it is. */
    public static final String KIND = "home";

    private static final Duration LOOKING = Duration.ofHours(1);
    /** The same tab is drawn that long after it was drawn, or later. */
    private static final Duration APART = Duration.ofSeconds(3);
    /** Slack takes a hundred home tabs a minute of a workspace, and what is beyond holds up everything else. */
    private static final Duration EACH = Duration.ofMillis(700);

    private final TransactionOperations<Connection> transactions;
    private final HomeRows rows;
    private final ReadingHomes reading;
    private final Rosters rosters;
    private final Outbox outbox;
    private final ServiceClock clock;

    Homes(
            TransactionOperations<Connection> transactions,
            HomeRows rows,
            ReadingHomes reading,
            Rosters rosters,
            Outbox outbox,
            ServiceClock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.reading = reading;
        this.rosters = rosters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody opened their home tab. */
    public void looked(WorkspaceId workspace, String person, Instant now) {
        transactions.executeWrite(status -> {
            rows.save(new HomeRow(workspace.value(), person, Instants.micros(now)));
            draw(workspace, person, now, Duration.ZERO);
            return null;
        });
    }

    /** Somebody did something that their home tab may show. */
    public void changed(WorkspaceId workspace, String person, Instant now) {
        if (reading.find(workspace.value(), person).isPresent()) {
            draw(workspace, person, now, APART);
        }
    }

    @Override
    public void changed(WorkspaceId workspace, Action action, Set<String> before) {
        var now = clock.instant();
        var looking = rows.looking(workspace.value(), Instants.micros(now.minus(LOOKING)));
        if (looking.isEmpty()) {
            return;
        }
        var roster = rosters.of(workspace);
        var parties = new HashSet<>(before);
        parties.addAll(action.responsible().organisations());
        parties.addAll(action.responsible().posts());
        var concerned = looking.stream().filter(person -> concerns(roster, action, parties, person)).toList();
        var whole = EACH.multipliedBy(concerned.size());
        var apart = whole.compareTo(APART) > 0 ? whole : APART;
        var due = now;
        for (var person : concerned) {
            draw(workspace, person, due, apart);
            due = due.plus(EACH);
        }
    }

    private static boolean concerns(Roster roster, Action action, Set<String> parties, String person) {
        var runs = roster.committee(action.ref().committee()).map(Committee::officers).orElse(Set.of()).contains(person);
        return runs || !Collections.disjoint(roster.directory().partiesOf(person), parties);
    }

    private void draw(WorkspaceId workspace, String person, Instant due, Duration apart) {
        outbox.putAgain(workspace, KIND + ":" + person, KIND, person, due, apart);
    }
}
