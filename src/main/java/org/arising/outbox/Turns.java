package org.arising.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Whose turn it is to send: by itself where one process sends, or among the replicas of one database. What is said of pace and of
 * waiting holds for all of them.
 */
interface Turns {
    /** For how long a message is its sender's, unless it is settled before. */
    Duration lease();

    /**
     * Takes a message until its lease ends, and the place it goes to; false where another has it, or has put it off, or has
     * something under way to that place, or sent something there too lately. Nobody waits for anybody.
     *
     * @param lease until when, by the service's clock: {@link #lease} from now
     * @param time the same in real time, for which the place is taken
     */
    boolean claim(OutboxRow row, String place, Instant lease, Duration time);

    /** Whose senders record one after the other, so that people wait behind one of their writes at most: all, or of that workspace. */
    String writers(String workspace);

    /** Something went to that place: the next may go after so long. */
    void passed(String place, Duration pause);

    /** Nothing of that lane may go for a while. */
    void hold(String lane, Duration time);

    /** The lanes of which nothing may go now, and for how long. */
    Map<String, Duration> held();

    /** Gives back what an earlier process of this one's left under way; how many there were. */
    int recover();

    /**
     * The moment after which this sender must not speak any more, for another may have taken the message meanwhile: a process can
     * be stopped for any time between any two steps.
     */
    Instant lastWord(Instant lease);
}
