package org.arising.outbox;

import jakarta.inject.Singleton;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets the sender wake before its time, without a write of its own: SQLite would wait for the transaction that nudges. */
@Singleton
public final class Nudge {
    private final Semaphore wanted = new Semaphore(0);

    /** Something has been put. */
    public void soon() {
        if (wanted.availablePermits() == 0) {
            wanted.release();
        }
    }

    /** Waits until something is put, or that long; interruption ends the wait. */
    public boolean await(long time, TimeUnit unit) {
        try {
            var nudged = wanted.tryAcquire(time, unit);
            wanted.drainPermits();
            return nudged;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
