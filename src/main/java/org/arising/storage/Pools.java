package org.arising.storage;

import com.zaxxer.hikari.HikariConfig;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.OptionalLong;

import javax.sql.DataSource;

/** The pools over one database: of connections whose writes to one workspace follow one another, and of some that read. */
interface Pools extends AutoCloseable {
    /**
     * Milliseconds for which what Slack waits for stands in line for its turn: longer than whoever stands before it waits for
     * another process, and than the jobs of a start take on a slow machine.
     */
    int TURN = 1_600;

    /**
     * Milliseconds for which a write waits for another process. Both waits leave half a second of Slack's three, so that a held
     * lock ends in an honest "busy, try again".
     */
    int BUSY = 900;

    /** The pool of those that write. */
    DataSource writer();

    /** The same for somebody who wants to hear soon that it is held. */
    DataSource hastyWriter();

    /** The pool of those that read, each transaction of them at one moment. */
    DataSource readers();

    /** Another number after each commit of whichever process; empty where the database cannot tell at little cost. */
    OptionalLong commits();

    /** The database was found damaged. */
    void damaged(String how);

    /** Whether the database was found damaged. */
    boolean isDamaged();

    @Override
    void close();

    /** A pool of so many connections, which are kept for ever. */
    static HikariConfig config(String name, DataSource source, int size, MeterRegistry meters) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size);
        config.setMaxLifetime(0);
        // One's turn, and then the wait for another process: both together are less than Slack's three seconds.
        config.setConnectionTimeout(TURN);
        config.setMetricRegistry(meters);
        config.setInitializationFailTimeout(5_000);
        return config;
    }
}
