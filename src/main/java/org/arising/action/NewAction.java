package org.arising.action;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An action that an officer adds.
 *
 * @param itemTitle the agenda item, or the subject of a standing item; null where there is none
 * @param meeting the meeting in which it arose, or null where it arose outside one
 * @param link the message from which it is made, or null
 */
public record NewAction(
        String committee,
        @Nullable LocalDate meeting,
        @Nullable String itemTitle,
        Wording wording,
        Action.Responsible responsible,
        Deadline deadline,
        Kind kind,
        @Nullable String link) {}
