package org.arising.audit;

import jakarta.inject.Singleton;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.storage.DatabaseCheck;

import java.time.Duration;
import java.time.Instant;

/** Reads the database through every day, soon after the start as well: a large one is not read whole before it is served. */
@Singleton
final class CheckJob implements Job {
    private static final Duration EVERY = Duration.ofDays(1);
    /** Not beside the first requests. */
    private static final Duration AFTER_START = Duration.ofSeconds(30);

    private final DatabaseCheck check;
    private final ServiceClock clock;
    private Instant next;

    CheckJob(DatabaseCheck check, ServiceClock clock) {
        this.check = check;
        this.clock = clock;
        this.next = clock.instant().plus(AFTER_START);
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            check.run();
            next = now.plus(EVERY);
        }
        return next;
    }
}
