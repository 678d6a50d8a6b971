package org.arising.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The service's own clock: starts at an instant and runs a number of times as fast as the real one. It governs due
 * times, stored times and jobs, never the age of signatures and triggers.
 */
public final class ServiceClock implements InstantSource {
    private final InstantSource real;
    private final double speed;
    private volatile Origin origin;

    private record Origin(Instant real, Instant service) {}

    private ServiceClock(InstantSource real, Instant start, double speed) {
        this.real = real;
        this.speed = speed;
        this.origin = new Origin(real.instant(), start);
    }

    /** The system's clock as it is. */
    public static ServiceClock system() {
        var real = Clock.systemUTC();
        return new ServiceClock(real, real.instant(), 1);
    }

    /** A clock that shows {@code start} now and runs {@code speed} times as fast as {@code real}. */
    public static ServiceClock startingAt(Instant start, double speed, InstantSource real) {
        return new ServiceClock(real, start, speed);
    }

    @Override
    public Instant instant() {
        var from = origin;
        var passed = Duration.between(from.real, real.instant());
        return from.service.plusNanos((long) (passed.toNanos() * speed));
    }

    /** Moves the clock forward to a later instant; an earlier one leaves it as it is, so that time never runs back. */
    public void advanceTo(Instant later) {
        var now = instant();
        if (later.isAfter(now)) {
            origin = new Origin(real.instant(), later);
        }
    }

    /** How long the real clock runs until this one shows {@code due}; zero where that has passed. */
    public Duration realTimeUntil(Instant due) {
        var ahead = Duration.between(instant(), due);
        return ahead.isNegative() ? Duration.ZERO : Duration.ofNanos((long) (ahead.toNanos() / speed));
    }
}
