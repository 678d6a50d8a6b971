package org.arising.conversation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Actions;
import org.arising.kernel.WorkspaceId;

import java.sql.Connection;
import java.time.Instant;

/** Slack sends an event again where it heard no answer in time: each message is heard once. */
@Singleton
public class Heard {
    private final TransactionOperations<Connection> transactions;
    private final Actions actions;

    Heard(TransactionOperations<Connection> transactions, Actions actions) {
        this.transactions = transactions;
        this.actions = actions;
    }

    /** Whether the message at that place is heard for the first time. */
    public boolean first(WorkspaceId workspace, String channel, String ts, Instant now) {
        return transactions.executeWrite(status -> actions.applyOnce(workspace, "heard:" + channel + ":" + ts, now));
    }
}
