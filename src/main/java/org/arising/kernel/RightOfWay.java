package org.arising.kernel;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What Slack waits for goes first: it gives three seconds, and whoever reads a web page has more patience. On few processors
 * a request that finds a line of pages before it would stand in that line.
 */
public final class RightOfWay {
    /** However busy Slack is, whatever gives way comes to its turn. */
    private static final long MOST = TimeUnit.MILLISECONDS.toNanos(50);

    /** Bound in the thread for whose work Slack waits. */
    private static final ScopedValue<RightOfWay> FIRST = ScopedValue.newInstance();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();
    private int underWay;

    /** Work that goes first. */
    public <T> T first(Supplier<T> work) {
        count(1);
        try {
            return ScopedValue.where(FIRST, this).call(work::get);
        } finally {
            count(-1);
        }
    }

    /** Whether Slack waits for what this thread does, so that an honest "busy" soon is worth more than success late. */
    public static boolean isFirst() {
        return FIRST.isBound();
    }

    private void count(int change) {
        lock.lock();
        try {
            underWay += change;
            if (underWay == 0) {
                free.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns once nothing is under way that goes first, or after a twentieth of a second. */
    public void giveWay() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = MOST;
            while (underWay > 0 && left > 0) {
                left = free.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
