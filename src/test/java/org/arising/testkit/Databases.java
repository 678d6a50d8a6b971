package org.arising.testkit;

import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Sha256;
import org.arising.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

/**
 * The database of each test's folder: a file of SQLite in it, or, with {@code -Darising.postgres=true}, a database of its own on a
 * PostgreSQL server that runs for as long as the tests do. What runs in several processes takes the file in any case.
 */
public final class Databases {
    private static final boolean POSTGRES = Boolean.getBoolean("arising.postgres");
    private static final String DURABLE = System.getProperty("arising.postgres.durable", "off");

    private Databases() {}

    /** Whether tests run on PostgreSQL. */
    public static boolean isPostgres() {
        return POSTGRES;
    }

    /** The URL of the database of that folder, where that is there; the database is of this version. */
    public static String url(Path folder) {
        if (POSTGRES) {
            return postgres(folder);
        }
        return file(folder);
    }

    /** The URL of a file of SQLite in that folder, whichever the tests run on. */
    public static String file(Path folder) {
        if (Files.isDirectory(folder)) {
            Migrated.into(folder);
        }
        return "jdbc:sqlite:" + folder.resolve("arising.db");
    }

    /** The URL of one on PostgreSQL, whichever the tests run on. */
    public static String postgres(Path folder) {
        return Server.ONLY.database(name(folder), Server.TEMPLATE);
    }

    /** The URL of an empty database on PostgreSQL, in which nothing was made yet. */
    public static String empty(Path folder) {
        return Server.ONLY.database(name(folder) + "e", "template0");
    }

    private static String name(Path folder) {
        return "t" + Sha256.of(folder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)).substring(0, 20);
    }

    /** A connection to it beside the service's, which waits for the service's. */
    public static Connection connect(Path folder) throws SQLException {
        var connection = DriverManager.getConnection(url(folder));
        if (!POSTGRES) {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 20000");
            }
        }
        return connection;
    }

    /** One server for all tests of a process. */
    private static final class Server {
        private static final Server ONLY = new Server();
        private static final String TEMPLATE = "migrated";

        private final EmbeddedPostgres server;
        private final Set<String> made = new HashSet<>();

        private Server() {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "600")
                        // Tests end processes rather than machines; what measures how fast the disk is says so.
                        .setServerConfig("fsync", DURABLE)
                        .setServerConfig("synchronous_commit", DURABLE)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
            execute("CREATE DATABASE " + TEMPLATE);
            var start = Instant.EPOCH;
            var settings = new Settings(
                    "127.0.0.1", 0, url(TEMPLATE), "none", null, null, null, 1, null, null, null, null, null, Settings.SLACK);
            try (var context = ApplicationContext.builder()
                    .banner(false)
                    .singletons(settings, ServiceClock.startingAt(start, 1, () -> start))
                    .start()) {
                context.getBean(DataSource.class);
            }
        }

        private void close() {
            try {
                server.close();
            } catch (IOException ended) {
                // It is gone, which was the wish.
            }
        }

        private String url(String name) {
            return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name + "?user=postgres";
        }

        private synchronized String database(String name, String template) {
            if (made.add(name)) {
                execute("CREATE DATABASE " + name + " TEMPLATE " + template);
            }
            return url(name);
        }

        private void execute(String sql) {
            try (var connection = DriverManager.getConnection(url("postgres"));
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException fault) {
                throw new IllegalStateException(sql, fault);
            }
        }
    }
}
