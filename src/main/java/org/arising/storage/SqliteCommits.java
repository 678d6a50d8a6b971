package org.arising.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * A connection of its own on which SQLite tells that others have committed: its {@code data_version} is another one after each
 * commit of any other connection, and compares to nothing but itself.
 */
final class SqliteCommits implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement version;

    SqliteCommits(SqliteSource source) {
        try {
            this.connection = source.getConnection();
            this.version = connection.prepareStatement("PRAGMA data_version");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Empty where it cannot be asked, as while the disk fails: whoever wants to know reads then, and meets the fault. */
    synchronized OptionalLong mark() {
        try (var answer = version.executeQuery()) {
            return answer.next() ? OptionalLong.of(answer.getLong(1)) : OptionalLong.empty();
        } catch (SQLException unknown) {
            return OptionalLong.empty();
        }
    }

    @Override
    public synchronized void close() {
        try (connection) {
            version.close();
        } catch (SQLException ended) {
            // What is open besides must still be closed, and nothing was written here.
        }
    }
}
