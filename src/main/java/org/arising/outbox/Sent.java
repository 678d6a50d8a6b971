package org.arising.outbox;

import java.time.Instant;

/** Told, in the transaction that records it, that a notice was accepted; so a follow-up sent is an event at once. */
public interface Sent {
    /** The kind of notice it wants to hear of. */
    String kind();

    /** The notice was accepted at that instant of the service's clock. */
    void sent(Notice notice, Instant at);
}
