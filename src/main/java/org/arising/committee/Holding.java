package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Somebody's time in a post.
 *
 * @param holder Slack user id
 * @param from the day on which they were named; null where that was before it was recorded
 * @param until the day on which another was named or nobody any more; null while they hold it
 */
public record Holding(String holder, @Nullable LocalDate from, @Nullable LocalDate until) {}
