package org.arising.action;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.kernel.WorkspaceId;

import java.sql.Connection;
import java.time.Instant;

/**
 * What somebody sends once, and may arrive more than once, late and after what was sent later: the first delivery has its
 * effect, and every other has none, so that a late one does not undo what came after it.
 */
@Singleton
public class Once {
    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final ReadActions reading;

    Once(TransactionOperations<Connection> transactions, Actions actions, ReadActions reading) {
        this.transactions = transactions;
        this.actions = actions;
        this.reading = reading;
    }

    /** Runs work in the transaction that remembers the key; false where it has been run before. */
    public boolean run(WorkspaceId workspace, String key, Instant at, Runnable work) {
        return transactions.executeWrite(status -> {
            var first = actions.applyOnce(workspace, key, at);
            if (first) {
                work.run();
            }
            return first;
        });
    }

    /** Whether what the key names has had its effect, told without waiting for the writer. */
    public boolean isApplied(WorkspaceId workspace, String key) {
        return reading.isApplied(workspace, key);
    }
}
