package org.arising.action;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;

import java.time.Duration;
import java.time.Instant;

/**
 * Forgets, after a month, what was sent once and had its effect: Slack repeats a request for minutes, and what somebody keeps
 * open for so long names the action as it was, and is told what has happened since.
 */
@Singleton
final class ForgetJob implements Job {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LOOK = Duration.ofDays(1);
    /** So many in one transaction, so that nobody waits for it. */
    private static final int AT_ONCE = 500;

    private final ActionRows rows;
    private final ServiceClock clock;
    private Instant next = Instant.MIN;

    ForgetJob(ActionRows rows, ServiceClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            var forgotten = rows.forget(Instants.micros(now.minus(KEPT)), AT_ONCE);
            next = forgotten < AT_ONCE ? now.plus(LOOK) : now;
        }
        return next;
    }
}
