package org.arising.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;

import java.sql.SQLException;
import java.util.OptionalLong;

import javax.sql.DataSource;

import static org.arising.kernel.Words.say;

/**
 * PostgreSQL: some connections that write, and some that read. Whoever writes holds a lock from the beginning of a transaction
 * to its end, whichever replica it is, so that writes to one workspace follow one another as they do in SQLite: the lock of the
 * workspace, for {@linkplain org.arising.kernel.OneWorkspace work within one}, and else that of the database.
 */
final class PostgresPools implements Pools {
    private static final int READERS = 8;
    private static final int WRITERS = 8;

    private final HikariDataSource writers;
    private final WritersTurns turns;
    private final HikariDataSource readers;

    /** Migrates the database and opens the pools. */
    PostgresPools(PostgresDatabase database, MeterRegistry meters) {
        database.migrate();
        var columns = columns(database);
        this.writers = new HikariDataSource(Pools.config("writer", PostgresSource.writing(database, columns), WRITERS, meters));
        this.turns = new WritersTurns(writers, WRITERS, new WriteMeters(meters));
        var config = Pools.config("reader", PostgresSource.reading(database, columns), READERS, meters);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        this.readers = new HikariDataSource(config);
    }

    private static Columns columns(PostgresDatabase database) {
        try (var connection = database.reading()) {
            return Columns.of(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException(say("storage.unreachable", database.place(), String.valueOf(fault.getMessage())), fault);
        }
    }

    @Override
    public DataSource writer() {
        return new PatientSource(turns);
    }

    @Override
    public DataSource hastyWriter() {
        return turns;
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
        writers.close();
    }
}
