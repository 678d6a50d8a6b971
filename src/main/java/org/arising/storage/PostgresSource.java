package org.arising.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to PostgreSQL that behave as those to SQLite do. */
final class PostgresSource extends PlainSource {
    /** Names the lock of those who write: the letters of "arising" as a number. */
    private static final long WRITING = 0x61726973696e67L;

    /** A list without members, as Micronaut Data writes it and SQLite understands it; and as PostgreSQL does. */
    private static final String EMPTY = "IN ()";

    private static final String NOTHING = "IN (SELECT NULL WHERE FALSE)";

    private final PostgresDatabase database;
    private final boolean writes;

    private PostgresSource(PostgresDatabase database, boolean writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Connections whose transactions take the lock of those who write when they begin. */
    static PostgresSource writing(PostgresDatabase database) {
        return new PostgresSource(database, true);
    }

    /** Connections that wait for nobody. */
    static PostgresSource reading(PostgresDatabase database) {
        return new PostgresSource(database, false);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = database.open();
        return (Connection) Proxy.newProxyInstance(
                PostgresSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    // Micronaut marks finders read-only after the transaction has begun, which PostgreSQL refuses.
                    if (method.getName().equals("setReadOnly")) {
                        return null;
                    }
                    var begins = writes
                            && method.getName().equals("setAutoCommit")
                            && Boolean.FALSE.equals(arguments[0])
                            && connection.getAutoCommit();
                    if (method.getName().equals("prepareStatement")) {
                        arguments[0] = ((String) arguments[0]).replace(EMPTY, NOTHING);
                    }
                    try {
                        var answer = method.invoke(connection, arguments);
                        if (begins) {
                            lock(connection);
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }

    /** Before anything is read, so that all of it is of the moment after whoever wrote before. */
    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + WRITING + ")");
        } catch (SQLException held) {
            connection.rollback();
            connection.setAutoCommit(true);
            throw held;
        }
    }
}
