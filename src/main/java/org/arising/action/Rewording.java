package org.arising.action;

import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.arising.kernel.Words.say;

/** What an action says and whose it is: corrections, what documents state, and what reports print. */
final class Rewording {
    private Rewording() {}

    /** What the party before was asked and promised does not bind the next one. */
    static Decision assign(Action action, Change.Assign change, LocalDate today) {
        if (change.responsible().equals(action.responsible())) {
            return new Decision.Refused(say("refusal.with-already", action.ref(), action.responsible().spoken()));
        }
        var draft = action.change();
        draft.responsible = change.responsible();
        draft.expected = null;
        draft.snoozedUntil = null;
        draft.touch = new Touch("reassigned", today);
        return new Decision.Accepted(
                draft.action(),
                List.of(new Happening.Reassigned(
                        action.responsible().spoken(), change.responsible().spoken(), change.reason())));
    }

    /** Who answers for the whole is no lead of a part. */
    static Decision assignPart(Action action, Change.AssignPart change, LocalDate today) {
        var count = action.wording().parts().size();
        var part = change.part();
        if (part < 0 || part >= count) {
            return new Decision.Refused(say("refusal.no-such-part", action.ref(), count));
        }
        if (action.answered().containsKey(part)) {
            return new Decision.Refused(say("refusal.part-answered", action.ref(), part + 1));
        }
        var before = action.lead(part);
        if (change.lead().equals(before)) {
            return new Decision.Refused(say("refusal.part-with-already", action.ref(), part + 1, before.spoken()));
        }
        var draft = action.change();
        var leads = new HashMap<>(action.leads());
        if (change.lead().equals(action.responsible())) {
            leads.remove(part);
        } else {
            leads.put(part, change.lead());
        }
        draft.leads = Map.copyOf(leads);
        draft.touch = new Touch("part reassigned", today);
        return new Decision.Accepted(
                draft.action(),
                List.of(new Happening.PartReassigned(part, before.spoken(), change.lead().spoken(), change.reason())));
    }

    /** The officers decide; until then it stays where it is. */
    static Decision disown(Action action, Change.Disown change, LocalDate today) {
        var draft = action.change();
        draft.touch = new Touch("said not to be theirs", today);
        return new Decision.Accepted(
                draft.action(), List.of(new Happening.Disowned(Texts.collapsed(change.suggestion()), change.reason())));
    }

    static Decision restate(Action action, Change.Restate change) {
        var draft = action.change();
        draft.state = switch (change.status()) {
            case ONGOING -> new State.Ongoing();
            case COMPLETED -> new State.Completed(change.day());
            case CLOSED -> new State.Closed(change.day(), change.note());
        };
        draft.awaiting = null;
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

    static Decision correct(Action action, Change.Correct change, LocalDate today) {
        var draft = action.change();
        var happenings = corrections(action, change, draft);
        if (happenings.isEmpty()) {
            return new Decision.Refused(say("refusal.unchanged", action.ref()));
        }
        draft.touch = new Touch("corrected", today);
        return new Decision.Accepted(draft.action(), List.copyOf(happenings));
    }

    /** What a document states is no touch: nobody did anything for the action. */
    static Decision adopt(Action action, Change.Adopt change) {
        var draft = action.change();
        var reason = say("event.reason.document", change.document());
        var happenings = corrections(
                action,
                new Change.Correct(change.wording(), change.responsible(), change.deadline(), action.exempt(), reason),
                draft);
        if (!change.origin().equals(action.origin())) {
            happenings.add(new Happening.Corrected("item", action.origin().item(), change.origin().item()));
            draft.origin = change.origin();
        }
        return happenings.isEmpty()
                ? new Decision.Refused(say("refusal.says-so", action.ref()))
                : new Decision.Accepted(draft.action(), List.copyOf(happenings));
    }

    private static List<Happening> corrections(Action action, Change.Correct change, Action.Draft draft) {
        var happenings = new ArrayList<Happening>();
        if (!change.wording().equals(action.wording())) {
            happenings.add(new Happening.Corrected("action", action.wording().text(), change.wording().text()));
            draft.wording = change.wording();
            var kept = new HashMap<>(action.answered());
            kept.keySet().retainAll(IntStream.range(0, change.wording().parts().size()).boxed().toList());
            draft.answered = Map.copyOf(kept);
            var leads = new HashMap<>(action.leads());
            leads.keySet().removeIf(part -> part >= change.wording().parts().size());
            draft.leads = Map.copyOf(leads);
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
    static Decision report(Action action, Change.Report change) {
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
}
