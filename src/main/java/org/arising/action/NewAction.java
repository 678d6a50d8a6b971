package org.arising.action;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An action that an officer adds.
 *
 * @param meeting the meeting in which it arose, or null where it arose outside one
 */
public record NewAction(
        String committee,
        @Nullable LocalDate meeting,
        Wording wording,
        Action.Responsible responsible,
        Deadline deadline,
        Kind kind) {}
