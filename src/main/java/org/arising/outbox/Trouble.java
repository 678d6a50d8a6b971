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
                key(failed.key(), officer, Long.toString(now.toEpochMilli())),
                KIND,
                failed.key(),
                failed.committee(),
                officer,
                "",
                List.of(),
                now);
    }

    /** The same trouble told to somebody else, or in a channel. */
    static Notice instead(Notice trouble, String recipient) {
        return new Notice(
                trouble.workspace(),
                beside(trouble, recipient),
                KIND,
                trouble.subject(),
                trouble.committee(),
                recipient,
                "",
                List.of(),
                trouble.due());
    }

    /** The key under which the same trouble is told to that recipient. */
    static String beside(Notice trouble, String recipient) {
        var stamp = trouble.key().substring(trouble.key().lastIndexOf(':') + 1);
        return key(trouble.subject(), recipient, stamp);
    }

    private static String key(String failed, String recipient, String stamp) {
        return "trouble:%s:%s:%s".formatted(failed, recipient, stamp);
    }
}
