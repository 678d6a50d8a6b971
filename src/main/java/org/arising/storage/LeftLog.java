package org.arising.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The write-ahead log that a process left beside a database. SQLite reads any log into any database, also one that was there
 * before the file was put back by hand; what is chained in the file alone must be chained in both together.
 */
final class LeftLog {
    /** Another process may be folding the log in just now. */
    private static final int LOOKS = 3;

    private LeftLog() {}

    /** Whether it is not of that database. */
    static boolean isForeign(DatabaseFile database) throws IOException {
        var log = database.beside("-wal");
        if (!database.exists() || !Files.exists(log) || Files.size(log) == 0) {
            return false;
        }
        for (int look = 0; look < LOOKS; look++) {
            if (!differs(database)) {
                return false;
            }
        }
        return true;
    }

    private static boolean differs(DatabaseFile database) {
        List<String> ends;
        try (var alone = database.readingAlone()) {
            ends = Schema.column(alone, "SELECT workspace_id || ' ' || place || ' ' || hash FROM event_chain");
        } catch (SQLException halfFoldedInOrOlder) {
            return false;
        }
        if (ends.isEmpty()) {
            return false;
        }
        try (var both = database.reading()) {
            for (var end : ends) {
                if (!isChained(both, end.split(" ", 3))) {
                    return true;
                }
            }
            return false;
        } catch (SQLException broken) {
            return true;
        }
    }

    private static boolean isChained(Connection connection, String[] end) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT 1 FROM event_link WHERE workspace_id = ? AND place = ? AND hash = ?")) {
            statement.setString(1, end[0]);
            statement.setLong(2, Long.parseLong(end[1]));
            statement.setString(3, end[2]);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
