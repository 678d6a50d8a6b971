package org.arising.reminder;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Change;
import org.arising.action.Decision;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Lifecycle;
import org.arising.committee.Rosters;
import org.arising.outbox.Notice;
import org.arising.outbox.Sent;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Makes of a reminder that was accepted the dated events that the committee's sentences follow from. */
@Singleton
public final class ReminderSent implements Sent {
    /** Through what the events of a reminder came. */
    public static final String VIA = "reminder";

    private final Actions actions;
    private final Rosters rosters;
    private final Occurrences occurrences;

    ReminderSent(Actions actions, Rosters rosters, Occurrences occurrences) {
        this.actions = actions;
        this.rosters = rosters;
        this.occurrences = occurrences;
    }

    @Override
    public boolean wants(String kind) {
        return kind.equals(ReminderRun.REMINDER) || kind.equals(ReminderRun.ESCALATION);
    }

    @Override
    public void sent(Notice notice, Instant at) {
        var roster = rosters.current(notice.workspace());
        var histories = actions.histories(notice.workspace(), notice.actions());
        var occasions = occurrences.current(notice.workspace(), notice.actions(), LocalDate.parse(notice.subject()));
        for (var action : actions.find(notice.workspace(), notice.actions())) {
            var committee = roster.committee(action.ref().committee());
            var occasion = occasions.get(action.ref());
            if (committee.isEmpty() || occasion == null) {
                continue;
            }
            var today = at.atZone(committee.get().zone()).toLocalDate();
            var change = change(occasion.kind(), today);
            if (change != null) {
                record(notice, action, histories.getOrDefault(action.ref(), List.of()), change, at, today);
            }
        }
    }

    private static @Nullable Change change(Occasion.Kind kind, LocalDate today) {
        return switch (kind) {
            case REQUEST -> new Change.Request(today);
            case FOLLOW_UP -> new Change.FollowUp(today);
            case BEFORE_DUE, ON_DAY -> new Change.Remind(today);
            case ESCALATION -> new Change.Escalate(today);
            case OWED -> null;
        };
    }

    /** One event a slot, however many recipients an action has. */
    private void record(
            Notice notice, Action action, List<Event> history, Change change, Instant at, LocalDate today) {
        var known = history.stream()
                .anyMatch(event -> event.via().equals(VIA) && event.day().equals(today) && isSame(event.what(), change));
        if (!known && Lifecycle.decide(action, change, today) instanceof Decision.Accepted(var after, var happenings)) {
            actions.save(
                    notice.workspace(),
                    after,
                    happenings.stream()
                            .map(what -> new Event(at, today, "Arising", VIA, what))
                            .toList());
        }
    }

    private static boolean isSame(Happening what, Change change) {
        return switch (change) {
            case Change.Request request -> what instanceof Happening.Requested;
            case Change.FollowUp followUp -> what instanceof Happening.FollowedUp;
            case Change.Remind remind -> what instanceof Happening.Reminded;
            case Change.Escalate escalate -> what instanceof Happening.Escalated;
            default -> false;
        };
    }
}
