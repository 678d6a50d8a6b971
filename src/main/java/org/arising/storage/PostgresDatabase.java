package org.arising.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import static org.arising.kernel.Words.say;

/** A database of a PostgreSQL server. */
public record PostgresDatabase(String url) implements Database {
    /** Opens a connection whose waits for another process end in time. */
    Connection open() throws SQLException {
        var options = new Properties();
        options.setProperty("ApplicationName", "arising");
        options.setProperty("options", "-c lock_timeout=" + Pools.BUSY + " -c client_min_messages=warning");
        options.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, options);
    }

    @Override
    public String place() {
        return url.replaceAll("\\?.*", "");
    }

    @Override
    public boolean exists() {
        try (var connection = reading()) {
            return Schema.hasTable(connection, "flyway_schema_history");
        } catch (SQLException unreachable) {
            return false;
        }
    }

    @Override
    public Connection reading() throws SQLException {
        var connection = open();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    @Override
    public Connection writing() throws SQLException {
        return open();
    }

    @Override
    public void tryWriting() throws SQLException {
        try (var connection = writing();
                var statement = connection.createStatement()) {
            statement.execute("""
                    BEGIN READ WRITE""");
            statement.execute("ROLLBACK");
        }
    }

    /** What is damaged the server itself refuses to read: its checksums are of its administrator. */
    @Override
    public List<String> faults(boolean quick) {
        try (var connection = reading()) {
            return connection.isValid(5) ? List.of() : List.of("no answer");
        } catch (SQLException fault) {
            return List.of(String.valueOf(fault.getMessage()).replaceAll("\\s+", " ").strip());
        }
    }

    /** Brings it to this version; one that cannot be reached is told in words. */
    public void migrate() {
        var faults = faults(true);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(say("storage.unreachable", place(), faults.getFirst()));
        }
        Migrations.migrate(this);
    }

    @Override
    public Standing standing() {
        return Migrations.standing(PostgresSource.migrating(this), this);
    }
}
