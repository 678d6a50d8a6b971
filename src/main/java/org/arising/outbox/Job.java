package org.arising.outbox;

import java.time.Instant;

/** Something that is done at instants of the service's clock, such as running the slots of committees. */
public interface Job {
    /** Its name, for ever. */
    String name();

    /** Whether every replica does it for itself, as what concerns its own connections. Else one of them does it for all. */
    default boolean isOfEach() {
        return false;
    }

    /** Does what is due, and says when it wants to be woken next. */
    Instant run();
}
