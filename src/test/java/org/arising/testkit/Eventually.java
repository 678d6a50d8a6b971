package org.arising.testkit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what happens on another thread: looks often, and gives up at a deadline with what was wrong last. */
public final class Eventually {
    private static final Duration BETWEEN = Duration.ofMillis(25);

    private Eventually() {}

    /** Looks until the assertion holds; what it threw last is thrown when the time is over. */
    public static void holds(Duration within, Runnable assertion) {
        var deadline = System.nanoTime() + within.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() - deadline > 0) {
                    throw notYet;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            // Nobody counts it down: it is a pause that interruption ends.
            if (new CountDownLatch(1).await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("It cannot have been counted down");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
