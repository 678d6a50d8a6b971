package org.arising.committee;

import java.time.LocalDate;

/**
 * Somebody who answers for a post while its holder is away.
 *
 * @param deputy Slack user id
 * @param until the last day on which they do
 */
public record StandIn(String deputy, LocalDate until) {}
