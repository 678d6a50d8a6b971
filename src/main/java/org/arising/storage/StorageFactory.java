package org.arising.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.arising.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

/** The two pools over one database: a single writer, and readers that never wait for it. */
@Factory
final class StorageFactory {
    private static final int READERS = 4;

    /** The writer. Being one, writes queue in the pool rather than in SQLite's busy loop. */
    @Bean(preDestroy = "close")
    @Singleton
    @Primary
    @Named("default")
    HikariDataSource writer(Settings settings) {
        makeFolder(settings.database());
        Migrations.migrate(SqliteSource.writing(settings.database()));
        return pool("writer", SqliteSource.writing(settings.database()), 1);
    }

    /** The readers. They are made after the writer has migrated the database. */
    @Bean(preDestroy = "close")
    @Singleton
    @Named("reading")
    HikariDataSource readers(Settings settings, @Named("default") DataSource writer) {
        return pool("reader", SqliteSource.reading(settings.database()), READERS);
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
