package org.arising.storage;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;

/** The newest instant that is stored anywhere, in microseconds since 1970; 0 where nothing is. */
@Singleton
public final class NewestInstant {
    private static final String QUESTION =
            """
            SELECT coalesce(max(at), 0) FROM (
                SELECT max(at) AS at FROM event UNION ALL SELECT max(sent) FROM outbox UNION ALL
                SELECT max(created) FROM outbox UNION ALL SELECT max(at) FROM applied UNION ALL
                SELECT max(slot) FROM slot_run UNION ALL SELECT max(imported) FROM document UNION ALL
                SELECT max(at) FROM restored) newest""";

    private final Pools pools;

    NewestInstant(Pools pools) {
        this.pools = pools;
    }

    /** Asks the database. */
    public long micros() {
        try (var connection = pools.readers().getConnection()) {
            return micros(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException("The newest stored instant cannot be read", fault);
        }
    }

    /** Asks a database on a connection; one of an earlier version may not know all that is asked for, and tells 0. */
    public static long micros(Connection connection) throws SQLException {
        if (!Schema.hasTable(connection, "restored")) {
            return 0;
        }
        return Long.parseLong(Schema.column(connection, QUESTION).getFirst());
    }
}
