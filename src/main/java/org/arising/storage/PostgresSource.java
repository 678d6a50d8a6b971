package org.arising.storage;

import org.arising.kernel.OneWorkspace;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** Opens connections to PostgreSQL that behave as those to SQLite do. */
final class PostgresSource extends PlainSource {
    /** Names the lock of the database for those who write: the letters of "arising" as a number. */
    private static final long WRITING = 0x61726973696e67L;

    /** Names the locks of its workspaces, together with a number of each: "aris". Two of the same number wait for one another. */
    private static final int OF_WORKSPACE = 0x61726973;

    /** A list without members, as Micronaut Data writes it and SQLite understands it; and as PostgreSQL does. */
    private static final String EMPTY = "IN ()";

    private static final String NOTHING = "IN (SELECT NULL WHERE FALSE)";

    private final PostgresDatabase database;
    private final boolean writes;
    private final UnaryOperator<String> wording;

    private PostgresSource(PostgresDatabase database, boolean writes, UnaryOperator<String> wording) {
        this.database = database;
        this.writes = writes;
        this.wording = wording;
    }

    /** Connections whose transactions take a lock of those who write when they begin. */
    static PostgresSource writing(PostgresDatabase database, Columns columns) {
        return new PostgresSource(database, true, columns::named);
    }

    /** Connections that wait for nobody. */
    static PostgresSource reading(PostgresDatabase database, Columns columns) {
        return new PostgresSource(database, false, columns::named);
    }

    /** Connections of whoever makes the tables. */
    static PostgresSource migrating(PostgresDatabase database) {
        return new PostgresSource(database, false, UnaryOperator.identity());
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
                        arguments[0] = wording.apply(((String) arguments[0]).replace(EMPTY, NOTHING));
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

    /**
     * Before anything is read, so that all of it is of the moment after whoever wrote before: to the same workspace, or to
     * whichever. Who writes to one workspace alone shares the lock of the database with others who do.
     */
    private static void lock(Connection connection) throws SQLException {
        var workspace = OneWorkspace.current();
        try (var statement = connection.createStatement()) {
            statement.execute(workspace.isEmpty()
                    ? "SELECT pg_advisory_xact_lock(%d)".formatted(WRITING)
                    : "SELECT pg_advisory_xact_lock_shared(%d), pg_advisory_xact_lock(%d, %d)"
                            .formatted(WRITING, OF_WORKSPACE, workspace.get().hashCode()));
        } catch (SQLException held) {
            connection.rollback();
            connection.setAutoCommit(true);
            throw held;
        }
    }
}
