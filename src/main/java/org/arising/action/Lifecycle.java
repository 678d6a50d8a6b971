package org.arising.action;

import org.arising.kernel.Days;
import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Decides, purely, what becomes of an action when somebody asks for a change. */
public final class Lifecycle {
    private Lifecycle() {}

    /** Decides one change on a day in the committee's zone. */
    public static Decision decide(Action action, Change change, LocalDate today) {
        return switch (change) {
            case Change.Complete complete -> complete(action, complete);
            case Change.Update update -> update(action, update, today);
            case Change.Close(var reason) -> end(action, reason, new Happening.Closed(reason), today);
            case Change.Withdraw(var reason) ->
                end(action, "Withdrawn: " + reason, new Happening.Withdrawn(reason), today);
            case Change.Reopen(var reason) -> reopen(action, reason, today);
            case Change.Snooze snooze -> snooze(action, snooze, today);
            case Change.Request(var day) -> sent(action, new Happening.Requested(), "requested", day);
            case Change.FollowUp(var day) -> sent(action, new Happening.FollowedUp(), "followed up", day);
            case Change.Remind(var day) -> sent(action, new Happening.Reminded(), "reminded", day);
            case Change.Escalate(var day) -> sent(action, new Happening.Escalated(), "escalated", day);
            case Change.Restate restate -> restate(action, restate);
            case Change.Adopt adopt -> adopt(action, adopt);
            case Change.Correct correct -> correct(action, correct, today);
            case Change.Report report -> report(action, report);
        };
    }

    private static Decision complete(Action action, Change.Complete change) {
        if (!(action.state() instanceof State.Ongoing)) {
            return ended(action, "It can be completed after `reopen`.");
        }
        var count = action.wording().parts().size();
        var open = action.openParts();
        var answered = new TreeSet<>(change.parts().isEmpty() ? open : change.parts());
        answered.retainAll(open);
        if (!change.parts().isEmpty() && answered.isEmpty()) {
            return new Decision.Refused("The parts chosen of %s were answered before. Choose one that is still open."
                    .formatted(action.ref()));
        }
        var draft = action.change();
        var parts = new HashMap<>(action.answered());
        answered.forEach(part -> parts.put(part, change.received()));
        draft.answered = java.util.Map.copyOf(parts);
        draft.snoozedUntil = null;
        var received = Days.spoken(change.received());
        if (parts.size() < count) {
            draft.statusNote = "%s of %d %s answered on %s."
                    .formatted(partsInWords(answered), count, answered.size() == 1 ? "was" : "were", received);
            draft.touch = new Touch("answered in part", change.received());
            return new Decision.Accepted(
                    draft.action(), List.of(new Happening.PartsAnswered(List.copyOf(answered), change.response())));
        }
        draft.state = new State.Completed(change.received());
        draft.statusNote = "A response was received on %s.".formatted(received);
        draft.touch = new Touch("completed", change.received());
        return new Decision.Accepted(
                draft.action(), List.of(new Happening.Completed(change.response(), change.received())));
    }

    /** {@code Part 2}, {@code Parts 1, 2 and 4}: counted from 1, as people count. */
    private static String partsInWords(java.util.Collection<Integer> parts) {
        var numbers = parts.stream().map(part -> Integer.toString(part + 1)).toList();
        return (numbers.size() == 1 ? "Part " : "Parts ") + Texts.listed(numbers);
    }

    private static Decision update(Action action, Change.Update change, LocalDate today) {
        if (!(action.state() instanceof State.Ongoing)) {
            return ended(action, "Its status can be updated after `reopen`.");
        }
        var expected = change.expected();
        if (expected != null && expected.isBefore(today)) {
            return new Decision.Refused("%s is past: give a day from today on, or none.".formatted(Days.spoken(expected)));
        }
        var draft = action.change();
        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening.Updated(change.note()));
        var note = Texts.collapsed(change.note());
        draft.statusNote = note;
        draft.touch = new Touch("updated", today);
        if (expected != null) {
            draft.expected = expected;
            happenings.add(new Happening.Promised(expected));
            draft.statusNote = (note + " A response is expected by %s.".formatted(Days.spoken(expected))).strip();
            draft.touch = new Touch("promised", today);
        }
        return new Decision.Accepted(draft.action(), List.copyOf(happenings));
    }

    private static Decision end(Action action, String reason, Happening happening, LocalDate today) {
        if (!(action.state() instanceof State.Ongoing)) {
            return ended(action, "There is nothing left to end.");
        }
        var draft = action.change();
        var words = Texts.collapsed(reason);
        draft.state = new State.Closed(today, words);
        draft.statusNote = words;
        draft.touch = new Touch(happening instanceof Happening.Withdrawn ? "withdrawn" : "closed", today);
        return new Decision.Accepted(draft.action(), List.of(happening));
    }

    private static Decision reopen(Action action, String reason, LocalDate today) {
        if (action.state() instanceof State.Ongoing) {
            return new Decision.Refused("%s is ongoing already.".formatted(action.ref()));
        }
        var draft = action.change();
        draft.state = new State.Ongoing();
        if (action.openParts().isEmpty()) {
            draft.answered = java.util.Map.of();
        }
        draft.statusNote = "Reopened on %s: %s".formatted(Days.spoken(today), Texts.collapsed(reason));
        draft.touch = new Touch("reopened", today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.Reopened(reason)));
    }

    private static Decision snooze(Action action, Change.Snooze change, LocalDate today) {
        if (!(action.state() instanceof State.Ongoing)) {
            return ended(action, "No reminders are sent for it.");
        }
        if (!change.until().isAfter(today)) {
            return new Decision.Refused("%s is not after today: give a later day.".formatted(Days.spoken(change.until())));
        }
        var draft = action.change();
        draft.snoozedUntil = change.until();
        draft.touch = new Touch("snoozed", today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.Snoozed(change.until(), change.reason())));
    }

    private static Decision sent(Action action, Happening happening, String touch, LocalDate day) {
        if (!(action.state() instanceof State.Ongoing)) {
            return ended(action, "It is not asked for again.");
        }
        var draft = action.change();
        draft.touch = new Touch(touch, day);
        draft.statusNote = switch (happening) {
            case Happening.Requested() -> "This information was requested on %s.".formatted(Days.spoken(day));
            case Happening.FollowedUp() ->
                "A follow-up request for the actions was made on %s.".formatted(Days.spoken(day));
            default -> action.statusNote();
        };
        return new Decision.Accepted(draft.action(), List.of(happening));
    }

    private static Decision restate(Action action, Change.Restate change) {
        var draft = action.change();
        draft.state = switch (change.status()) {
            case ONGOING -> new State.Ongoing();
            case COMPLETED -> new State.Completed(change.day());
            case CLOSED -> new State.Closed(change.day(), change.note());
        };
        draft.statedStatus = change.status();
        draft.statusNote = change.note();
        draft.appendices = change.appendices();
        // An action that stays ongoing keeps what last happened to it.
        if (change.status() != Status.ONGOING || action.state().status() != Status.ONGOING) {
            draft.touch = new Touch("reported " + change.status().written(), change.day());
        }
        return new Decision.Accepted(
                draft.action(), List.of(new Happening.Stated(change.status(), change.note(), change.document())));
    }

    private static Decision correct(Action action, Change.Correct change, LocalDate today) {
        var draft = action.change();
        var happenings = corrections(action, change, draft);
        if (happenings.isEmpty()) {
            return new Decision.Refused("Nothing was changed: %s stays as it is.".formatted(action.ref()));
        }
        draft.touch = new Touch("corrected", today);
        return new Decision.Accepted(draft.action(), List.copyOf(happenings));
    }

    /** What a document states is no touch: nobody did anything for the action. */
    private static Decision adopt(Action action, Change.Adopt change) {
        var draft = action.change();
        var reason = "as stated in " + change.document();
        var happenings = corrections(
                action,
                new Change.Correct(change.wording(), change.responsible(), change.deadline(), action.exempt(), reason),
                draft);
        if (!change.origin().equals(action.origin())) {
            happenings.add(new Happening.Corrected("item", action.origin().item(), change.origin().item()));
            draft.origin = change.origin();
        }
        return happenings.isEmpty()
                ? new Decision.Refused("%s says so already.".formatted(action.ref()))
                : new Decision.Accepted(draft.action(), List.copyOf(happenings));
    }

    private static List<Happening> corrections(Action action, Change.Correct change, Action.Draft draft) {
        var happenings = new ArrayList<Happening>();
        if (!change.wording().equals(action.wording())) {
            happenings.add(new Happening.Corrected("action", action.wording().text(), change.wording().text()));
            draft.wording = change.wording();
            var kept = new HashMap<>(action.answered());
            kept.keySet().retainAll(IntStream.range(0, change.wording().parts().size()).boxed().toList());
            draft.answered = java.util.Map.copyOf(kept);
        }
        if (!change.responsible().equals(action.responsible())) {
            happenings.add(new Happening.Corrected(
                    "responsible", action.responsible().spoken(), change.responsible().spoken()));
            draft.responsible = change.responsible();
        }
        if (!change.deadline().equals(action.deadline())) {
            happenings.add(new Happening.DeadlineRevised(
                    action.deadline().due(), change.deadline().due(), change.reason()));
            draft.deadline = change.deadline();
        }
        if (change.exempt() != action.exempt()) {
            happenings.add(new Happening.Exempted(change.exempt()));
            draft.exempt = change.exempt();
        }
        return happenings;
    }

    /** The sentence that was reported, with its appendices, becomes the action's own where it stands as it did then. */
    private static Decision report(Action action, Change.Report change) {
        var draft = action.change();
        if (action.state().status() == change.status()) {
            draft.statusNote = change.note();
            draft.appendices = change.appendices();
            draft.state = action.state() instanceof State.Closed(var on, var reason)
                    ? new State.Closed(on, change.note())
                    : action.state();
        }
        return new Decision.Accepted(
                draft.action(),
                List.of(new Happening.Reported(change.meeting(), change.edition(), change.status())));
    }

    private static Decision ended(Action action, String then) {
        var since =
                switch (action.state()) {
                    case State.Ongoing() -> "";
                    case State.Completed(var on) -> " on " + Days.spoken(on);
                    case State.Closed(var on, var reason) -> " on " + Days.spoken(on);
                };
        return new Decision.Refused("%s was %s%s. %s"
                .formatted(action.ref(), action.state().status().written(), since, then));
    }
}
