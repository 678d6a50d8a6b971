package org.arising.outbox;

import java.time.Duration;

/** How fast messages go where a test is about other things than that. */
public final class Paces {
    private Paces() {}

    /** A part for a service whose Slack holds nobody to one post a second. */
    public static Object unhurried() {
        return new Pace(System::nanoTime, Duration.ZERO);
    }
}
