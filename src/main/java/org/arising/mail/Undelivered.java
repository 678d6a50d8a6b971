package org.arising.mail;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Actions;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.committee.Rosters;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Texts;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;

import java.sql.Connection;
import java.util.List;

/**
 * Keeps in the history of actions that what asked for them did not arrive, or a copy of it: once for each address, reason and
 * day.
 */
@Singleton
public class Undelivered {
    /** Through what events of e-mail come. */
    public static final String VIA = "mail";

    /** The kind of notice that tells an officer that the server took no copy; its subject is the address and, a line on, why. */
    public static final String COPY = "copy-missed";

    private static final int LONGEST = 500;

    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final Rosters rosters;
    private final Outbox outbox;
    private final ServiceClock clock;

    Undelivered(TransactionOperations<Connection> transactions, Actions actions, Rosters rosters, Outbox outbox, ServiceClock clock) {
        this.transactions = transactions;
        this.actions = actions;
        this.rosters = rosters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records that it did not arrive. */
    void record(Notice notice, String why) {
        record(notice, notice.recipient(), why, false);
    }

    /** Records that a copy did not arrive. */
    void bounced(Notice notice, String address, String why) {
        record(notice, address, why, true);
    }

    /** Records that the server took no copy, and tells the officers: nothing will come back to say so. */
    void copy(Notice notice, String address, String why) {
        transactions.executeWrite(status -> {
            bounced(notice, address, why);
            var roster = rosters.current(notice.workspace());
            notice.committees().stream()
                    .flatMap(code -> roster.committee(code).stream())
                    .forEach(committee -> committee.officers().forEach(officer -> outbox.put(new Notice(
                            notice.workspace(),
                            String.join(":", COPY, notice.key(), address, officer),
                            COPY,
                            address + "\n" + why,
                            committee.code(),
                            officer,
                            "",
                            notice.actions(),
                            clock.instant()))));
            return null;
        });
    }

    /** Records it with every action that the message shows. */
    private void record(Notice notice, String address, String why, boolean isCopy) {
        var now = clock.instant();
        transactions.executeWrite(status -> {
            var roster = rosters.current(notice.workspace());
            for (var action : actions.find(notice.workspace(), notice.actions())) {
                var committee = roster.committee(action.ref().committee());
                var day = committee.map(each -> now.atZone(each.zone()).toLocalDate());
                var what = new Happening.Undelivered(
                        address, Texts.shortened(Texts.collapsed(why), LONGEST), isCopy);
                if (day.isPresent()
                        && actions.history(notice.workspace(), action.ref()).stream()
                                .noneMatch(event -> event.day().equals(day.get()) && event.what().equals(what))) {
                    actions.tell(
                            notice.workspace(), action, List.of(new Event(now, day.get(), "Arising", VIA, what)));
                }
            }
            return null;
        });
    }
}
