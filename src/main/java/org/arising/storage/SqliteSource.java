package org.arising.storage;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import static org.arising.kernel.Words.say;

/**
 * Opens SQLite connections with the settings that durability rests on, and checks on each that they took: the driver
 * lets a URL's parameters override them silently.
 */
final class SqliteSource extends SQLiteDataSource {
    /** Below this a bug in the write-ahead log could lose commits. */
    static final String LEAST_VERSION = "3.51.3";

    /** Negative, so KiB: each connection has its own, and behind it the system keeps the file for all of them. */
    private static final int CACHE = -6_000;

    private static final Map<String, String> EXPECTED = Map.of(
            "journal_mode", "wal", "synchronous", "2", "foreign_keys", "1", "busy_timeout", Integer.toString(Pools.BUSY));

    private SqliteSource(SQLiteConfig config) {
        super(config);
    }

    /** Connections whose transactions take the write lock when they begin. */
    static SqliteSource writing(String url) {
        return source(url, SQLiteConfig.TransactionMode.IMMEDIATE);
    }

    /** Connections that read a consistent snapshot and wait for nobody. */
    static SqliteSource reading(String url) {
        return source(url, SQLiteConfig.TransactionMode.DEFERRED);
    }

    private static SqliteSource source(String url, SQLiteConfig.TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(Pools.BUSY);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        config.setCacheSize(CACHE);
        var source = new SqliteSource(config);
        source.setUrl(url);
        return source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            check(connection);
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
        return withoutReadOnlyFlag(connection);
    }

    private static void check(Connection connection) throws SQLException {
        for (var setting : EXPECTED.entrySet()) {
            var value = ask(connection, "PRAGMA " + setting.getKey());
            if (!setting.getValue().equals(value)) {
                throw new SQLException(say("storage.setting", setting.getKey(), value, setting.getValue()));
            }
        }
        var version = ask(connection, "SELECT sqlite_version()");
        if (java.lang.module.ModuleDescriptor.Version.parse(version)
                        .compareTo(java.lang.module.ModuleDescriptor.Version.parse(LEAST_VERSION))
                < 0) {
            throw new SQLException(say("storage.version", version, LEAST_VERSION));
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    /** Micronaut marks finders read-only after the connection is open, which SQLite refuses; the mode is set by pool. */
    private static Connection withoutReadOnlyFlag(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                SqliteSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setReadOnly") || isNothingToUndo(method, connection)) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        var ends = method.getName().equals("rollback")
                                || (method.getName().equals("setAutoCommit") && Boolean.TRUE.equals(arguments[0]));
                        if (ends && isUndone(thrown.getTargetException())) {
                            return null;
                        }
                        if (method.getName().equals("setAutoCommit") && !ends) {
                            forgetTransaction(connection, thrown.getTargetException());
                        }
                        throw thrown.getTargetException();
                    }
                });
    }

    /** SQLite has undone the transaction itself, as on a full disk: the fault that tells why is on its way already. */
    static boolean isUndone(Throwable fault) {
        return String.valueOf(fault.getMessage()).contains("no transaction is active");
    }

    /** Where SQLite undid a transaction itself, as on a full disk, a fault about undoing it again would hide the reason. */
    private static boolean isNothingToUndo(Method method, Connection connection) throws SQLException {
        return method.getName().equals("rollback") && method.getParameterCount() == 0 && connection.getAutoCommit();
    }

    /**
     * The driver counts a transaction as begun before SQLite has begun it. Where that fails because the database is held, what
     * comes next on the connection would be stored statement by statement, outside any transaction.
     */
    private static void forgetTransaction(Connection connection, Throwable held) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException nothingToCommit) {
            held.addSuppressed(nothingToCommit);
        }
    }
}
