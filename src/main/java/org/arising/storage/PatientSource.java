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
final class PatientSource extends BeforePool {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    PatientSource(DataSource pool) {
        super(pool);
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
}
