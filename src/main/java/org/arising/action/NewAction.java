package org.arising.action;

import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

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
        @Nullable String link) {

    /** The action that it is on the day on which it is added. */
    Action raised(Reference ref, LocalDate today) {
        var warnings = new ArrayList<String>();
        var due = deadline.due();
        if (due != null && meeting != null && due.isBefore(meeting)) {
            warnings.add(say("action.warning.before-meeting"));
        }
        return new Action(
                ref,
                new Action.Origin(null, meeting, null, itemTitle),
                responsible,
                kind,
                wording,
                Map.of(),
                new State.Ongoing(),
                null,
                "",
                List.of(),
                deadline,
                null,
                null,
                List.copyOf(warnings),
                today,
                false,
                null,
                null,
                false,
                null,
                new Touch("added", today),
                1);
    }
}
