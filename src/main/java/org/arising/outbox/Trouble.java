package org.arising.outbox;

import java.time.Instant;
import java.util.List;

/** The notice that tells an officer that another could not be sent. */
public final class Trouble {
    /** Its kind; its subject is the key of the notice that could not be sent. */
    public static final String KIND = "trouble";

    private Trouble() {}

    static Notice of(Notice failed, String officer, Instant now) {
        return new Notice(
                failed.workspace(),
                "trouble:%s:%s:%d".formatted(failed.key(), officer, now.toEpochMilli()),
                KIND,
                failed.key(),
                failed.committee(),
                officer,
                "",
                List.of(),
                now);
    }
}
