package org.arising.installation.slack;

import jakarta.inject.Singleton;
import org.arising.installation.InstallationStore;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;

import java.time.Duration;
import java.time.Instant;

/** Renews tokens in good time before they expire, where the app's tokens rotate (every twelve hours). */
@Singleton
final class RenewJob implements Job {
    private static final Duration BEFORE = Duration.ofHours(2);
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final InstallationStore store;
    private final Installing installing;
    private final ServiceClock clock;

    RenewJob(InstallationStore store, Installing installing, ServiceClock clock) {
        this.store = store;
        this.installing = installing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        store.all().stream()
                .filter(each -> each.expires() != null && each.expires().isBefore(now.plus(BEFORE)))
                .forEach(installing::renew);
        return now.plus(LOOK);
    }
}
