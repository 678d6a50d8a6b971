package org.arising.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.arising.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.OptionalLong;

import javax.sql.DataSource;

import static org.arising.kernel.Words.say;

/** SQLite: a single writer, and readers that never wait for it. */
final class SqlitePools implements Pools {
    private static final int READERS = 4;
    /** Bytes: what is read whole before serving, within half a second; a larger one is read through soon after. */
    private static final long CHECKED = 64L << 20;

    private final HikariDataSource writer;
    private final SharedCommits shared;
    private final HikariDataSource readers;
    private final SqliteCommits commits;

    private final DatabaseLock lock;
    private final MeterRegistry meters;
    private final Damage damage = new Damage();

    /** Checks and migrates the database, and opens the pools. */
    SqlitePools(Settings settings, MeterRegistry meters) {
        this.meters = meters;
        var database = DatabaseFile.of(settings.database());
        this.lock = lock(database);
        check(database);
        Migrations.migrate(SqliteSource.writing(settings.database()), database, true);
        // Being one, writes queue before the pool rather than in SQLite's busy loop.
        this.writer = pool("writer", SqliteSource.writing(settings.database()), 1);
        this.shared = new SharedCommits(writer, new WriteMeters(meters));
        this.readers = pool("reader", SqliteSource.reading(settings.database()), READERS);
        this.commits = new SqliteCommits(SqliteSource.reading(settings.database()));
    }

    @Override
    public DataSource writer() {
        return new PatientSource(shared);
    }

    @Override
    public DataSource readers() {
        return new PatientSource(readers);
    }

    @Override
    public DataSource hastyWriter() {
        return shared;
    }

    @Override
    public OptionalLong commits() {
        return commits.mark();
    }

    @Override
    public void damaged(String how) {
        damage.found(how);
    }

    @Override
    public boolean isDamaged() {
        return damage.isFound();
    }

    @Override
    public void close() {
        commits.close();
        readers.close();
        writer.close();
        try {
            lock.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private HikariDataSource pool(String name, DataSource source, int size) {
        var config = Pools.config(name, source, size, meters);
        config.setExceptionOverride(damage);
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
