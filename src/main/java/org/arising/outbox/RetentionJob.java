package org.arising.outbox;

import jakarta.inject.Singleton;
import org.arising.kernel.Kept;
import org.arising.kernel.ServiceClock;
import org.arising.settings.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Has every room remove what it keeps of people, so many days after as {@code ARISING_RETENTION} says. */
@Singleton
final class RetentionJob implements Job {
    private static final Duration LOOK = Duration.ofDays(1);

    private final List<Kept> kept;
    private final Settings settings;
    private final ServiceClock clock;
    private Instant next = Instant.MIN;

    RetentionJob(List<Kept> kept, Settings settings, ServiceClock clock) {
        this.kept = kept;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            var days = settings.retention();
            next = days != null && removes(now.minus(Duration.ofDays(days))) ? now : now.plus(LOOK);
        }
        return next;
    }

    private boolean removes(Instant before) {
        var more = false;
        for (var each : kept) {
            more |= each.removeBefore(before);
        }
        return more;
    }
}
