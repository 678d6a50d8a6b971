package org.arising.reminder;

import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Asks the leads to whom parts were given since the action was last asked for; nobody else hears of that. */
final class PartRequests {
    private PartRequests() {}

    /** The request that is planned for that day or later, unless all hear of the action by then. */
    static Optional<Planned> of(
            Action action, List<Event> history, ReminderPlan plan, @Nullable Occasion next, LocalDate from) {
        var parts = new TreeSet<Integer>();
        LocalDate given = null;
        for (var event : history) {
            switch (event.what()) {
                case Happening.Requested() -> parts.clear();
                case Happening.FollowedUp() -> parts.clear();
                case Happening.PartReassigned reassigned -> {
                    parts.add(reassigned.part());
                    given = event.day();
                }
                default -> {}
            }
        }
        parts.removeIf(part -> !action.leads().containsKey(part) || !action.openParts().contains(part));
        if (parts.isEmpty() || given == null) {
            return Optional.empty();
        }
        var held = action.snoozedUntil();
        var occasion = plan.given(given, held != null && held.isAfter(from) ? held : from);
        return next != null && !next.day().isAfter(occasion.day())
                ? Optional.empty()
                : Optional.of(new Planned(action, occasion, List.copyOf(parts)));
    }
}
