package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A meeting of a committee.
 *
 * @param papersDue the day up to which its report counts, five clear days before the meeting by custom
 */
public record Meeting(String committee, LocalDate date, @Nullable LocalDate papersDue) {}
