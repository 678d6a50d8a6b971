package org.arising.home;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/** Has home tabs drawn: when somebody looks, and after what they did where they have looked before. */
@Singleton
public class Homes {
    /** The kind of notice that draws a home tab; its recipient is whose it is. */
    public static final String KIND = "home";

    private final TransactionOperations<Connection> transactions;
    private final HomeRows rows;
    private final Outbox outbox;

    Homes(TransactionOperations<Connection> transactions, HomeRows rows, Outbox outbox) {
        this.transactions = transactions;
        this.rows = rows;
        this.outbox = outbox;
    }

    /** Somebody opened their home tab. */
    public void looked(WorkspaceId workspace, String person, Instant now) {
        transactions.executeWrite(status -> {
            rows.save(new HomeRow(workspace.value(), person, Instants.micros(now)));
            draw(workspace, person, now);
            return null;
        });
    }

    /** Somebody did something that their home tab may show. */
    public void changed(WorkspaceId workspace, String person, Instant now) {
        if (rows.find(workspace.value(), person).isPresent()) {
            draw(workspace, person, now);
        }
    }

    private void draw(WorkspaceId workspace, String person, Instant now) {
        outbox.put(new Notice(
                workspace,
                String.join(":", KIND, person, Long.toString(Instants.micros(now))),
                KIND,
                "",
                "",
                person,
                person,
                List.of(),
                now));
    }
}
