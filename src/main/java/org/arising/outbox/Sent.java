package org.arising.outbox;

import java.time.Instant;

/** Told, in the transaction that records it, that a notice was accepted; so a follow-up sent is an event at once. */
public interface Sent {
    /** Whether it wants to hear of notices of that kind. */
    boolean wants(String kind);

    /** The notice was accepted at that instant of the service's clock. */
    void sent(Notice notice, Instant at);
}
