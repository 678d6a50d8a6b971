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

import java.sql.Connection;
import java.util.List;

/** Keeps in the history of actions that what asked for them did not arrive: once for each message and day. */
@Singleton
public class Undelivered {
    /** Through what events of e-mail come. */
    public static final String VIA = "mail";

    private static final int LONGEST = 500;

    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final Rosters rosters;
    private final ServiceClock clock;

    Undelivered(TransactionOperations<Connection> transactions, Actions actions, Rosters rosters, ServiceClock clock) {
        this.transactions = transactions;
        this.actions = actions;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** Records it with every action that the message shows. */
    void record(Notice notice, String why) {
        var now = clock.instant();
        transactions.executeWrite(status -> {
            var roster = rosters.current(notice.workspace());
            for (var action : actions.find(notice.workspace(), notice.actions())) {
                var committee = roster.committee(action.ref().committee());
                var day = committee.map(each -> now.atZone(each.zone()).toLocalDate());
                var what = new Happening.Undelivered(notice.recipient(), Texts.shortened(Texts.collapsed(why), LONGEST));
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
