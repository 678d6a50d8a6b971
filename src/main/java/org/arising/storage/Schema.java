package org.arising.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a database holds, asked in words that every database understands. */
public final class Schema {
    private Schema() {}

    /** The version of the schema; 0 where there is none. */
    public static int version(Connection connection) throws SQLException {
        if (!hasTable(connection, "flyway_schema_history")) {
            return 0;
        }
        var found = column(connection, "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success");
        return Integer.parseInt(found.getFirst());
    }

    /** Whether there is a table of that name. */
    public static boolean hasTable(Connection connection, String name) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), name, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    /** The first column of what a query finds. */
    public static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
