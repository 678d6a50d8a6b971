package org.arising.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Holds posts to Slack's rates, in real time: about one a second a channel, and nothing of a workspace before its
 * {@code Retry-After} has passed.
 */
@Singleton
final class Pace {
    /** A little over a second, for Slack counts by its own clock. */
    static final Duration BETWEEN_POSTS = Duration.ofMillis(1_050);

    private final LongSupplier nanoTime;
    private final Duration between;
    private final ConcurrentHashMap<String, Long> free = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Long> lanes = new ConcurrentHashMap<>();

    @Inject
    Pace() {
        this(System::nanoTime);
    }

    Pace(LongSupplier nanoTime) {
        this(nanoTime, BETWEEN_POSTS);
    }

    /** With so much between two posts to one place. */
    Pace(LongSupplier nanoTime, Duration between) {
        this.nanoTime = nanoTime;
        this.between = between;
    }

    /** The real clock by which it measures; only differences count. */
    long nanoTime() {
        return nanoTime.getAsLong();
    }

    /** How long until something may go there. */
    Duration until(String place) {
        var at = free.get(place);
        var left = at == null ? 0 : at - nanoTime.getAsLong();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    /** Something went there. */
    void posted(String place) {
        hold(place, between);
    }

    /** Nothing of that lane may go for a while. */
    void holdLane(String lane, Duration time) {
        lanes.merge(lane, nanoTime.getAsLong() + time.toNanos(), Math::max);
    }

    /** How long until something of that lane may go. */
    Duration untilLane(String lane) {
        return heldLanes().getOrDefault(lane, Duration.ZERO);
    }

    /** The lanes of which nothing may go now, and for how long. */
    Map<String, Duration> heldLanes() {
        var now = nanoTime.getAsLong();
        lanes.values().removeIf(at -> at - now <= 0);
        return lanes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, lane -> Duration.ofNanos(lane.getValue() - now)));
    }

    private void hold(String place, Duration time) {
        free.merge(place, nanoTime.getAsLong() + time.toNanos(), Math::max);
        if (free.size() > 10_000) {
            var now = nanoTime.getAsLong();
            free.values().removeIf(at -> at - now <= 0);
        }
    }
}
