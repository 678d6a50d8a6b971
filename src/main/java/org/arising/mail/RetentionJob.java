package org.arising.mail;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.settings.Settings;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes e-mails of no record, so many days after they came as {@code ARISING_RETENTION} says. Their content stays in the folder
 * of attachments, from which nothing is removed while backups are made of it.
 */
@Singleton
final class RetentionJob implements Job {
    /** So many in one transaction: with its files, and what each officer was told, one is a dozen rows or two. */
    static final int AT_ONCE = 25;

    private static final Duration LOOK = Duration.ofDays(1);

    private final TransactionOperations<Connection> transactions;
    private final OldMailRows rows;
    private final Settings settings;
    private final ServiceClock clock;
    private Instant next = Instant.MIN;

    RetentionJob(TransactionOperations<Connection> transactions, OldMailRows rows, Settings settings, ServiceClock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            var days = settings.retention();
            var removed = days == null ? 0 : sweep(Instants.micros(now.minus(Duration.ofDays(days))));
            next = removed < AT_ONCE ? now.plus(LOOK) : now;
        }
        return next;
    }

    private int sweep(long before) {
        return transactions.executeWrite(status -> {
            var old = rows.old(before, AT_ONCE);
            for (var each : old) {
                var named = each.split(" ", 2);
                remove(named[0], named[1]);
            }
            return old.size();
        });
    }

    private void remove(String workspace, String id) {
        var told = MailDesk.KIND + ":" + id;
        rows.remember(workspace, id);
        rows.unsay(workspace, told + ":", told + ";");
        rows.removeFiles(workspace, id);
        rows.remove(workspace, id);
    }
}
