package org.arising.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.arising.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import javax.sql.DataSource;

import static org.arising.kernel.Words.say;

/** The two pools over one database: a single writer, and readers that never wait for it. */
@Singleton
final class Pools {
    private static final int READERS = 4;
    /** Bytes: what is read whole before serving, within half a second; a larger one is read through soon after. */
    private static final long CHECKED = 64L << 20;

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    private final DatabaseLock lock;
    private final MeterRegistry meters;
    private final Damage damage = new Damage();

    /** Checks and migrates the database, and opens the pools. */
    Pools(Settings settings, MeterRegistry meters) {
        this.meters = meters;
        var database = DatabaseFile.of(settings.database());
        this.lock = lock(database);
        check(database);
        Migrations.migrate(SqliteSource.writing(settings.database()), database, true);
        // Being one, writes queue in the pool rather than in SQLite's busy loop.
        this.writer = pool("writer", SqliteSource.writing(settings.database()), 1);
        this.readers = pool("reader", SqliteSource.reading(settings.database()), READERS);
    }

    DataSource writer() {
        return new PatientSource(writer);
    }

    DataSource readers() {
        return new PatientSource(readers);
    }

    /** The writer's pool for somebody who wants to hear soon that it is held. */
    DataSource hastyWriter() {
        return writer;
    }

    /** The database was found damaged. */
    void damaged(String how) {
        damage.found(how);
    }

    /** Whether the database was found damaged. */
    boolean isDamaged() {
        return damage.isFound();
    }

    @PreDestroy
    void close() throws IOException {
        readers.close();
        writer.close();
        lock.close();
    }

    private HikariDataSource pool(String name, DataSource source, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size);
        config.setMaxLifetime(0);
        // One's turn, and then the wait for another process: both together are less than Slack's three seconds.
        config.setConnectionTimeout(SqliteSource.BUSY);
        config.setExceptionOverride(damage);
        config.setMetricRegistry(meters);
        config.setInitializationFailTimeout(5_000);
        return new HikariDataSource(config);
    }

    private static DatabaseLock lock(DatabaseFile database) {
        try {
            return DatabaseLock.toUse(database)
                    .orElseThrow(() -> new IllegalStateException(say("storage.replaced-now", database.path())));
        } catch (IOException fault) {
            throw new UncheckedIOException("The folder of the database cannot be used: " + database.path(), fault);
        }
    }

    /** A damaged database is refused: what it would say is not to be trusted. */
    private static void check(DatabaseFile database) {
        try {
            if (LeftLog.isForeign(database)) {
                throw new IllegalStateException(say("storage.foreign-log", database.beside("-wal")));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (database.exists() && size(database) <= CHECKED) {
            var faults = database.faults(true);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(say("storage.damaged", database.path(), faults.getFirst()));
            }
        }
    }

    private static long size(DatabaseFile database) {
        try {
            return Files.size(database.path());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
