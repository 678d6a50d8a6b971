package org.arising.outbox;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;

import java.time.Duration;
import java.time.Instant;

/**
 * Removes what the outbox holds of redrawing, a day after it was done: that a home tab or a posted copy was brought up to
 * date is of no record. Whatever was said to anybody stays.
 */
@Singleton
final class SweepJob implements Job {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LOOK = Duration.ofHours(1);
    /** So many in one transaction, so that nobody waits for it. */
    private static final int AT_ONCE = 500;

    private final OutboxRows rows;
    private final ServiceClock clock;
    private Instant next = Instant.MIN;

    SweepJob(OutboxRows rows, ServiceClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            var removed = rows.sweep(Instants.micros(now.minus(KEPT)), AT_ONCE);
            next = removed < AT_ONCE ? now.plus(LOOK) : now;
        }
        return next;
    }
}
