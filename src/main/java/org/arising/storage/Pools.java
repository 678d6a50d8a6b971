package org.arising.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.arising.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

/** The two pools over one database: a single writer, and readers that never wait for it. */
@Singleton
final class Pools {
    private static final int READERS = 4;

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    /** Migrates the database and opens the pools. */
    Pools(Settings settings) {
        makeFolder(settings.database());
        Migrations.migrate(SqliteSource.writing(settings.database()));
        // Being one, writes queue in the pool rather than in SQLite's busy loop.
        this.writer = pool("writer", SqliteSource.writing(settings.database()), 1);
        this.readers = pool("reader", SqliteSource.reading(settings.database()), READERS);
    }

    DataSource writer() {
        return writer;
    }

    DataSource readers() {
        return readers;
    }

    @PreDestroy
    void close() {
        readers.close();
        writer.close();
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size);
        config.setMaxLifetime(0);
        // Less than Slack's three seconds, so that a held lock ends in an honest "busy, try again".
        config.setConnectionTimeout(2_000);
        config.setInitializationFailTimeout(5_000);
        return new HikariDataSource(config);
    }

    private static void makeFolder(String url) {
        var file = url.substring("jdbc:sqlite:".length()).replaceAll("\\?.*", "");
        var folder = Path.of(file).toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("The folder of the database cannot be made: " + folder, fault);
        }
    }
}
