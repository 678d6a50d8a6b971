package org.arising.conversation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.Kept;

import java.sql.Connection;
import java.time.Instant;

/** What was written beneath a reminder and nobody took: it loses its words as if its writer had taken it back. */
@Singleton
class UntakenReplies implements Kept {
    private final TransactionOperations<Connection> transactions;
    private final ReplyRows rows;

    UntakenReplies(TransactionOperations<Connection> transactions, ReplyRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public boolean removeBefore(Instant before) {
        return transactions.executeWrite(status -> {
            var untaken = rows.untaken(Instants.micros(before), AT_ONCE);
            for (var each : untaken) {
                var named = each.split(" ", 3);
                rows.withdraw(named[0], named[1], named[2]);
                rows.unsay(named[0], ThreadReplies.OFFER + ":" + named[1] + " " + named[2]);
            }
            return untaken.size() == AT_ONCE;
        });
    }
}
