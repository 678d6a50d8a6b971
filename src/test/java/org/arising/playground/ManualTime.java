package org.arising.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Time that goes on when the test says so. */
final class ManualTime implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2022-10-03T08:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
