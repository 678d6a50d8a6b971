package org.arising.backup;

import org.arising.kernel.Instants;
import org.arising.storage.NewestInstant;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import static org.arising.kernel.Words.say;

/**
 * What waited to be sent when the backup was taken may have been sent since. What fell due within the last day is looked for in
 * Slack's history before it is sent; what is older is held until an officer says so.
 */
final class OutboxAfterRestore {
    private static final Duration LATEST = Duration.ofHours(24);

    private final Instant taken;
    private final Instant at;
    private int held;
    private int sought;

    OutboxAfterRestore(Instant taken, Instant at) {
        this.taken = taken;
        this.at = at;
    }

    void settle(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        change(connection, "INSERT INTO restored (at, taken, newest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", Instants.micros(at),
                Instants.micros(taken), newest(connection));
        change(connection, """
                UPDATE outbox SET state = 'dropped', lease = 0
                WHERE state IN ('waiting', 'sending') AND kind IN ('home', 'refresh') AND due <= ?""", Instants.micros(at));
        held = change(connection, """
                UPDATE outbox SET state = 'failed', lease = 0, problem = ?
                WHERE state IN ('waiting', 'sending') AND due <= ?""", say("restore.held"), Instants.micros(at.minus(LATEST)));
        sought = change(connection, """
                UPDATE outbox SET state = 'sending', lease = 0
                WHERE state IN ('waiting', 'sending') AND due <= ?""", Instants.micros(at));
        connection.commit();
        connection.setAutoCommit(true);
    }

    private long newest(Connection connection) throws SQLException {
        var newest = NewestInstant.micros(connection);
        return newest == 0 ? Instants.micros(taken) : newest;
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** How many messages an officer has to decide on. */
    int held() {
        return held;
    }

    /** How many are looked for before they are sent. */
    int sought() {
        return sought;
    }
}
