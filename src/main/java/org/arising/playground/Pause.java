package org.arising.playground;

import java.time.Duration;

/** Waits out a delay that was asked for. */
final class Pause {
    private Pause() {}

    static void of(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
