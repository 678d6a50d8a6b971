package org.arising.storage;

import jakarta.inject.Singleton;

import java.sql.SQLException;

/** The newest instant that is stored anywhere, in microseconds since 1970; 0 where nothing is. */
@Singleton
public final class NewestInstant {
    private static final String QUESTION =
            """
            SELECT max(at) FROM (
                SELECT max(at) AS at FROM event UNION ALL SELECT max(sent) FROM outbox UNION ALL
                SELECT max(created) FROM outbox UNION ALL SELECT max(at) FROM applied UNION ALL
                SELECT max(slot) FROM slot_run UNION ALL SELECT max(imported) FROM document)""";

    private final Pools pools;

    NewestInstant(Pools pools) {
        this.pools = pools;
    }

    /** Asks the database. */
    public long micros() {
        try (var connection = pools.readers().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(QUESTION)) {
            return answer.next() ? answer.getLong(1) : 0;
        } catch (SQLException fault) {
            throw new IllegalStateException("The newest stored instant cannot be read", fault);
        }
    }
}
