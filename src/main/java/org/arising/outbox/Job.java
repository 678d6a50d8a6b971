package org.arising.outbox;

import java.time.Instant;

/** Something that is done at instants of the service's clock, such as running the slots of committees. */
public interface Job {
    /** Its name, for ever. */
    String name();

    /** Does what is due, and says when it wants to be woken next. */
    Instant run();
}
