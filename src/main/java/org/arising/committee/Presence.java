package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Whether somebody who answers for a post is there, as Slack tells it; days are in the zone of the first committee. */
public sealed interface Presence {
    /** There, as far as is known. */
    record Here() implements Presence {}

    /**
     * Their status says that they are away.
     *
     * @param until the last day of it, or null where the status does not say
     */
    record Away(LocalDate since, @Nullable LocalDate until) implements Presence {}

    /** Their account was deactivated. */
    record Departed(LocalDate since) implements Presence {}

    /** There. */
    Presence HERE = new Here();
}
