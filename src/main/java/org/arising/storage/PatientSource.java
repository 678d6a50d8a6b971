package org.arising.storage;

import org.arising.kernel.RightOfWay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * A pool before which whoever Slack waits for hears soon that no connection is free, and everybody else stays in line: a job or
 * an import that gave up where the disk is slow for a second would come back a minute later.
 */
final class PatientSource extends PlainSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource pool;

    PatientSource(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException taken) {
                if (RightOfWay.isFirst() || System.nanoTime() - until > 0) {
                    throw taken;
                }
            }
        }
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool.isWrapperFor(type);
    }
}
