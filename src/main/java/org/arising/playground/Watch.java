package org.arising.playground;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The one lock over the workspace's state; whoever waits is told of each change. */
final class Watch {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long changes;

    <T> T reads(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    <T> T changes(Supplier<T> act) {
        lock.lock();
        try {
            T result = act.get();
            changes++;
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    void change(Runnable act) {
        changes(() -> {
            act.run();
            return true;
        });
    }

    long count() {
        return reads(() -> changes);
    }

    /** Waits until it holds; false where the time ran out. */
    boolean awaits(Duration most, BooleanSupplier holds) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!holds.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a change after the given count, at most so many seconds; for the page's live updates. */
    long next(long seen, long seconds) {
        awaits(Duration.of(seconds, TimeUnit.SECONDS.toChronoUnit()), () -> changes > seen);
        return count();
    }
}
