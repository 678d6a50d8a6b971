package org.arising.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.OptionalLong;

import javax.sql.DataSource;

/**
 * PostgreSQL: one connection that writes, and some that read. Whoever writes holds one lock of the database from the beginning
 * of a transaction to its end, whichever replica it is, so that writes follow one another as they do in SQLite.
 */
final class PostgresPools implements Pools {
    private static final int READERS = 8;

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    /** Migrates the database and opens the pools. */
    PostgresPools(PostgresDatabase database, MeterRegistry meters) {
        database.migrate();
        this.writer = new HikariDataSource(Pools.config("writer", PostgresSource.writing(database), 1, meters));
        var config = Pools.config("reader", PostgresSource.reading(database), READERS, meters);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        this.readers = new HikariDataSource(config);
    }

    @Override
    public DataSource writer() {
        return new PatientSource(writer);
    }

    @Override
    public DataSource hastyWriter() {
        return writer;
    }

    @Override
    public DataSource readers() {
        return new PatientSource(readers);
    }

    /** A question over the network costs what a page costs. */
    @Override
    public OptionalLong commits() {
        return OptionalLong.empty();
    }

    /** The server finds what is damaged, and refuses it itself. */
    @Override
    public void damaged(String how) {
        throw new IllegalStateException(how);
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
