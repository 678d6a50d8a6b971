package org.arising.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A deed that was denied, as a line of the log: who tries what is not theirs is seen by whoever watches the service. */
public final class Denial {
    private static final Logger LOG = LoggerFactory.getLogger(Denial.class);

    private Denial() {}

    /**
     * Notes it.
     *
     * @param what the reference of an action, or the code of a committee; no text of either
     * @param why as it is told to who asked
     * @return {@code why}
     */
    public static String noted(Person person, Deed deed, Object what, String why) {
        LOG.info("Denied: {} ({}) may not {} {}", person.id(), person.standing(), deed, what);
        return why;
    }
}
