package org.arising.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Holds posts to Slack's rates, in real time: about one a second a channel, and nothing of a workspace before its
 * {@code Retry-After} has passed.
 */
@Singleton
final class Pace {
    /** A little over a second, for Slack counts by its own clock. */
    private static final long BETWEEN_POSTS = Duration.ofMillis(1_050).toNanos();

    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<String, Long> free = new ConcurrentHashMap<>();

    @Inject
    Pace() {
        this(System::nanoTime);
    }

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether something may go there now. */
    boolean isFree(String place) {
        return until(place).isZero();
    }

    /** How long until something may go there. */
    Duration until(String place) {
        var at = free.get(place);
        var left = at == null ? 0 : at - nanoTime.getAsLong();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    /** Something went there. */
    void posted(String place) {
        hold(place, Duration.ofNanos(BETWEEN_POSTS));
    }

    /** Nothing may go there for a while. */
    void hold(String place, Duration time) {
        free.merge(place, nanoTime.getAsLong() + time.toNanos(), Math::max);
        if (free.size() > 10_000) {
            var now = nanoTime.getAsLong();
            free.values().removeIf(at -> at - now <= 0);
        }
    }
}
