package org.arising.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Several transactions within one of the database, which come to the disk together or not at all. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final DataSource pool;
    private final Connection connection;
    private int members;
    private volatile boolean isOver;
    private boolean isBroken;
    private @Nullable SQLException fault;

    /** Of a connection of that pool, in a transaction that has begun. */
    Batch(DataSource pool, Connection connection) {
        this.pool = pool;
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Counts one more that writes to it; how many there are then. */
    int join() {
        return ++members;
    }

    int members() {
        return members;
    }

    /** Whether it is on the disk, or nothing of it ever will be. */
    boolean isOver() {
        return isOver;
    }

    void over() {
        isOver = true;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void commit() {
        try {
            execute("COMMIT");
        } catch (SQLException refused) {
            failed(refused);
        }
    }

    /** Nothing of it counts, for that reason. */
    void failed(SQLException why) {
        fault = why;
        undo();
    }

    /** Nothing of it counts; where SQLite has undone it already, as on a full disk, there is nothing to undo. */
    void undo() {
        try {
            execute("ROLLBACK");
        } catch (SQLException refused) {
            if (!SqliteSource.isUndone(refused)) {
                // Given back it would be committed: the file undoes what a connection that is closed left open.
                LOG.error("What was taken back could not be, and its connection is closed", refused);
                isBroken = true;
            }
        }
    }

    void giveBack() {
        try (connection) {
            if (isBroken) {
                pool.unwrap(HikariDataSource.class).evictConnection(connection);
            } else {
                // The driver ends what it still takes for a transaction, of which nothing is left.
                connection.setAutoCommit(true);
            }
        } catch (SQLException refused) {
            LOG.warn("The connection that writes was not given back as it was", refused);
        }
    }

    /** Tells whoever wrote to it, once it is over, whether that counts. */
    void tell() throws SQLException {
        var why = fault;
        if (why != null) {
            throw new SQLException(why.getMessage(), why.getSQLState(), why.getErrorCode(), why);
        }
    }
}
