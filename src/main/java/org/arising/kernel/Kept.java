package org.arising.kernel;

import java.time.Instant;

/** What a room keeps of people beside the record of actions, and for no longer than the policy says. */
public interface Kept {
    /** So many are removed in one transaction, so that nobody waits for it. */
    int AT_ONCE = 25;

    /** Removes what is older than that; whether more of it may be left. */
    boolean removeBefore(Instant before);
}
