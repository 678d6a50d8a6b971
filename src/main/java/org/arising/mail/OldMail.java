package org.arising.mail;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.Kept;

import java.sql.Connection;
import java.time.Instant;

/** E-mails of no record. Their content goes once nothing else refers to it. */
@Singleton
class OldMail implements Kept {
    private final TransactionOperations<Connection> transactions;
    private final OldMailRows rows;

    OldMail(TransactionOperations<Connection> transactions, OldMailRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public boolean removeBefore(Instant before) {
        return transactions.executeWrite(status -> {
            var old = rows.old(Instants.micros(before), AT_ONCE);
            for (var each : old) {
                var named = each.split(" ", 2);
                remove(named[0], named[1]);
            }
            return old.size() == AT_ONCE;
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
