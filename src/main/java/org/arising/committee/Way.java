package org.arising.committee;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where somebody wants reminders to reach them. */
public enum Way {
    /** In the channel of their post or organisation, where they are mentioned. */
    CHANNEL,
    /** In a direct message. */
    DIRECT,
    /** Once a week, directly, and never in between. */
    DIGEST;

    /** The word for it in the database and in Slack, {@code direct}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way of that word. */
    public static Optional<Way> read(String written) {
        return Arrays.stream(values()).filter(way -> way.written().equals(written)).findFirst();
    }
}
