package org.arising.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** Carries a notice to its recipient. */
public interface Courier {
    /** Whether it reaches that recipient. */
    boolean carries(String recipient);

    /** What is written to at a measured pace: with Slack a channel or a person, in a workspace. */
    default String place(String workspace, String recipient) {
        return workspace + recipient;
    }

    /** What waits as a whole where it asks to wait: with Slack the workspace. */
    default String lane(String workspace) {
        return workspace;
    }

    /** How many of a lane may be under way at once. */
    default int abreast() {
        return 8;
    }

    /** Posts it, with its key, and says what came of it. Called after <em>sending</em> was committed. */
    Delivery deliver(Notice notice);

    /** Brings a message that was posted before up to date. */
    Delivery refresh(Notice notice, String channel, String ts);

    /** Looks for a post whose fate is unknown. */
    Search find(Notice notice, @Nullable String channel);

    /** What came of a delivery. */
    sealed interface Delivery {
        /** Accepted, with the text as it was sent. */
        record Sent(String channel, String ts, String text) implements Delivery {}

        /** Not accepted; to be tried again after a while. */
        record Later(Duration after, String why) implements Delivery {}

        /** Not before that instant, by which nothing is wrong with it nor with Slack. */
        record NotBefore(Instant at, String why) implements Delivery {}

        /** It may or may not have been accepted; to be looked for after a while. */
        record Unknown(Duration after, String why) implements Delivery {
            /** Slack needs a moment until a post that it has accepted is found in the history. */
            private static final Duration BEFORE_SEARCH = Duration.ofSeconds(2);

            /** To be looked for as soon as it can be found. */
            public Unknown(String why) {
                this(BEFORE_SEARCH, why);
            }
        }

        /** It may or may not have been accepted, and cannot be looked for before a while has passed. */
        record Unsought(Duration after, String why) implements Delivery {}

        /** It will not be accepted until somebody mends something; {@code code} is the word of Slack, or of the mail server. */
        record Refused(String code, String why) implements Delivery {}

        /** There is nothing to say any more. */
        record Dropped(String why) implements Delivery {}
    }

    /** What came of looking for a post. */
    sealed interface Search {
        /** It was accepted. */
        record Found(String channel, String ts, String text) implements Search {}

        /** It is not there. */
        record Absent() implements Search {}

        /** It will never be told; whoever reads why decides whether it is sent again. */
        record Untellable(String why) implements Search {}

        /** Nothing of its lane can be looked for before a while has passed: who is asked was not reached, or asked to wait. */
        record Held(Duration after, String why) implements Search {}

        /** It cannot be told yet. */
        record Untold(Duration after, String why) implements Search {}
    }
}
