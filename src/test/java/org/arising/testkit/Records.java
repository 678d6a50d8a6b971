package org.arising.testkit;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database of a service that is running, by a connection of its own. */
public final class Records {
    private final String url;

    /** Of the service in that folder. */
    public Records(Path folder) {
        url = Databases.url(folder);
    }

    /** The first column of what a query finds; its question marks are filled in order. */
    public List<String> column(String sql, Object... values) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new AssertionError(sql, fault);
        }
    }

    /** Changes something behind the service's back. */
    public void change(String... statements) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException fault) {
            throw new AssertionError(String.join("; ", statements), fault);
        }
    }

    /** Does something while another process holds the database for a write. */
    public void holding(Runnable work) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(Databases.isPostgres() ? "BEGIN; SELECT pg_advisory_xact_lock(" + 0x61726973696e67L + ")" : "BEGIN IMMEDIATE");
            work.run();
            statement.execute("ROLLBACK");
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    /** The number that a query finds. */
    public long number(String sql, Object... values) {
        return Long.parseLong(column(sql, values).getFirst());
    }
}
