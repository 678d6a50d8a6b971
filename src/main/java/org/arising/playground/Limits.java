package org.arising.playground;

import java.time.Duration;
import java.util.List;

/**
 * Times and rates. Slack's own are the default; tests shorten what they wait for.
 *
 * @param ackWithin how long the app has to answer: 3 s
 * @param triggerLife how long a {@code trigger_id} is good for: 3 s
 * @param eventRetries the waits before an event is sent again: at once, 1 minute, 5 minutes
 * @param postGap at least this between two posts to one channel: 1 s
 * @param postBurst how many posts may stand within a gap: 1, strictly
 * @param tiers whether the other methods are held to their tier's number a minute
 * @param lookingThrough how long after its upload a file cannot be drawn in a message yet
 * @param distributed whether the app is handed out beside the Marketplace, where the history of a conversation is read once a
 *     minute and 15 messages at a time
 */
public record Limits(
        Duration ackWithin,
        Duration triggerLife,
        List<Duration> eventRetries,
        Duration postGap,
        int postBurst,
        boolean tiers,
        Duration lookingThrough,
        boolean distributed) {
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    public Limits {
        eventRetries = List.copyOf(eventRetries);
    }

    /** Files are looked through within a moment. */
    public Limits(
            Duration ackWithin,
            Duration triggerLife,
            List<Duration> eventRetries,
            Duration postGap,
            int postBurst,
            boolean tiers) {
        this(ackWithin, triggerLife, eventRetries, postGap, postBurst, tiers, A_MOMENT, false);
    }

    /** As Slack has it. */
    public static Limits slack() {
        return new Limits(
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)),
                Duration.ofSeconds(1),
                1,
                true);
    }

    /** Other waits before an event is sent again. */
    public Limits retrying(List<Duration> waits) {
        return new Limits(ackWithin, triggerLife, waits, postGap, postBurst, tiers, lookingThrough, distributed);
    }

    /** Another time to answer in. */
    public Limits answering(Duration within) {
        return new Limits(within, triggerLife, eventRetries, postGap, postBurst, tiers, lookingThrough, distributed);
    }

    /** Another rate of posting. */
    public Limits posting(Duration gap, int burst) {
        return new Limits(ackWithin, triggerLife, eventRetries, gap, burst, tiers, lookingThrough, distributed);
    }

    /** Another time until a file can be drawn in a message. */
    public Limits lookingThrough(Duration time) {
        return new Limits(ackWithin, triggerLife, eventRetries, postGap, postBurst, tiers, time, distributed);
    }

    /** No rate is held: for tests that are about something else. */
    public Limits unhurried() {
        return new Limits(ackWithin, triggerLife, eventRetries, Duration.ZERO, Integer.MAX_VALUE, false, lookingThrough, distributed);
    }

    /** The same for an app that is handed out beside the Marketplace. */
    public Limits besideTheMarketplace() {
        return new Limits(ackWithin, triggerLife, eventRetries, postGap, postBurst, tiers, lookingThrough, true);
    }
}
