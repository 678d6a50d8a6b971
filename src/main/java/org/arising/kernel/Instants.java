package org.arising.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as they are stored: whole microseconds since 1970, UTC. */
public final class Instants {
    private Instants() {}

    /** Microseconds since 1970. */
    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** The instant of that many microseconds since 1970. */
    public static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
