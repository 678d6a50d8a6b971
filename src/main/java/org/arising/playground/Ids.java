package org.arising.playground;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Ids and timestamps that never come twice. */
final class Ids {
    private final Clock clock;
    private final AtomicLong counter = new AtomicLong();
    private final AtomicLong lastMicros = new AtomicLong();

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** A message's {@code ts}: seconds and microseconds, later than every one before even where the clock stands still. */
    String ts() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
        long mine = lastMicros.updateAndGet(last -> Math.max(last + 1, micros));
        return String.format("%d.%06d", mine / 1_000_000, mine % 1_000_000);
    }

    /** An id of Slack's looks: a letter for its kind, then ten characters. */
    String next(String kind) {
        return kind + String.format("%010d", counter.incrementAndGet());
    }

    /** A short id for blocks and elements that came without. */
    String brief() {
        return "g" + Long.toString(counter.incrementAndGet(), 36);
    }
}
