package org.arising.slack;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests that were turned away before anything was read of them: each is counted, and one line a minute says so, for who
 * sends many shall not fill the log.
 */
@Singleton
public final class TurnedAway {
    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final MeterRegistry meters;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - MINUTE);
    private final AtomicLong untold = new AtomicLong();

    TurnedAway(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Why. */
    public enum Why {
        /** Larger than anything that Slack sends. */
        SIZE,
        /** Not signed, signed otherwise, or long ago. */
        SIGNATURE,
        /** Signed, and nothing that Slack sends. */
        SHAPE,
        /** An installation that was not begun in this browser. */
        STATE
    }

    /** One more. */
    public void count(Why why) {
        meters.counter("arising.turned.away", "why", why.name().toLowerCase(Locale.ROOT)).increment();
        untold.incrementAndGet();
        var then = last.get();
        var now = System.nanoTime();
        if (now - then >= MINUTE && last.compareAndSet(then, now)) {
            LOG.warn("Turned away {} requests since this was last said, the last for its {}", untold.getAndSet(0), why);
        }
    }
}
