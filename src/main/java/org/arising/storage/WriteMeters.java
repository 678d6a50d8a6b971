package org.arising.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How long those who write wait for their turn within this process, and how often it does not come in time. */
final class WriteMeters {
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(Pools.TURN);

    private final Timer waited;
    private final Counter missed;

    WriteMeters(MeterRegistry meters) {
        this.waited = Timer.builder("arising.write.turn")
                .description("The wait for one's turn to write, within this process")
                .register(meters);
        this.missed = Counter.builder("arising.write.turn.missed")
                .description("Turns that did not come in time")
                .register(meters);
    }

    /** Waits for the turn in a line. */
    void await(Line line) throws SQLException {
        var began = System.nanoTime();
        await(nanos -> line.await(nanos), began);
    }

    /** Waits for so many turns, until {@link Pools#TURN} after somebody began to wait, by {@link System#nanoTime}. */
    void await(Semaphore turns, int many, long began) throws SQLException {
        await(nanos -> turns.tryAcquire(many, nanos, TimeUnit.NANOSECONDS), began);
    }

    private interface Waiting {
        boolean comes(long nanos) throws InterruptedException;
    }

    private void await(Waiting turn, long began) throws SQLException {
        try {
            if (!turn.comes(began + LONGEST - System.nanoTime())) {
                missed.increment();
                throw new SQLTransientConnectionException("others are writing");
            }
            waited.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("stopped while waiting to write", stopped);
        }
    }
}
