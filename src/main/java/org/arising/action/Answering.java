package org.arising.action;

import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.arising.kernel.Words.say;

/** Answers, wholly or in part, and what the committee's side makes of them. */
final class Answering {
    private Answering() {}

    static Decision complete(Action action, Change.Complete change) {
        var count = action.wording().parts().size();
        var open = action.openParts();
        var answered = new TreeSet<>(change.parts().isEmpty() ? open : change.parts());
        answered.retainAll(open);
        if (!change.parts().isEmpty() && answered.isEmpty()) {
            return new Decision.Refused(say("refusal.parts-answered", action.ref()));
        }
        var draft = action.change();
        var parts = new HashMap<>(action.answered());
        answered.forEach(part -> parts.put(part, change.received()));
        draft.answered = Map.copyOf(parts);
        draft.snoozedUntil = null;
        if (parts.size() < count) {
            // Counted from 1, as people count.
            var numbers = answered.stream().map(part -> Integer.toString(part + 1)).toList();
            draft.statusNote = say(
                    "status.note.parts-answered", numbers.size(), Texts.listed(numbers), count, change.received());
            draft.touch = new Touch("answered in part", change.received());
            return new Decision.Accepted(
                    draft.action(), List.of(new Happening.PartsAnswered(List.copyOf(answered), change.response())));
        }
        draft.statusNote = say("status.note.received", change.received());
        if (!change.accepted()) {
            draft.awaiting = change.received();
            draft.touch = new Touch("answered", change.received());
            return new Decision.Accepted(
                    draft.action(), List.of(new Happening.Answered(change.response(), change.received())));
        }
        draft.awaiting = null;
        draft.state = new State.Completed(change.received());
        draft.touch = new Touch("completed", change.received());
        return new Decision.Accepted(
                draft.action(), List.of(new Happening.Completed(change.response(), change.received())));
    }

    /** Completed is the day of acceptance: a report that counted before it told the committee that it was ongoing. */
    static Decision accept(Action action, LocalDate today) {
        var draft = action.change();
        draft.state = new State.Completed(today);
        draft.awaiting = null;
        draft.touch = new Touch("accepted", today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.Accepted()));
    }

    /** What is given back is open again, the newest response's where nothing is named; the rest stays answered. */
    static Decision giveBack(Action action, Change.Return change, LocalDate today) {
        var count = action.wording().parts().size();
        if (change.parts().stream().anyMatch(part -> part < 0 || part >= count)) {
            return new Decision.Refused(say("refusal.no-such-part", action.ref(), count));
        }
        var draft = action.change();
        draft.state = new State.Ongoing();
        draft.awaiting = null;
        draft.expected = null;
        var reason = Texts.collapsed(change.reason());
        if (change.parts().isEmpty() || change.parts().size() == count) {
            draft.answered = change.parts().isEmpty() ? beforeNewest(action) : Map.of();
            draft.statusNote = say("status.note.returned", today, reason);
            draft.touch = new Touch("returned", today);
            return new Decision.Accepted(draft.action(), List.of(new Happening.Returned(change.reason())));
        }
        var returned = List.copyOf(new TreeSet<>(change.parts()));
        var kept = new TreeMap<>(answered(action));
        kept.keySet().removeAll(returned);
        draft.answered = Map.copyOf(kept);
        var numbers = returned.stream().map(part -> Integer.toString(part + 1)).toList();
        draft.statusNote = say(
                "status.note.parts-returned", numbers.size(), Texts.listed(numbers), count, today, reason);
        draft.touch = new Touch("part returned", today);
        var happenings = new ArrayList<Happening>();
        if (action.stage() == Stage.ANSWERED) {
            happenings.add(new Happening.PartsAccepted(List.copyOf(kept.keySet())));
        }
        happenings.add(new Happening.PartsReturned(returned, change.reason()));
        return new Decision.Accepted(draft.action(), List.copyOf(happenings));
    }

    private static Map<Integer, LocalDate> beforeNewest(Action action) {
        var kept = new HashMap<>(action.answered());
        action.answered().values().stream().max(LocalDate::compareTo).ifPresent(newest -> kept.values().removeIf(newest::equals));
        return Map.copyOf(kept);
    }

    /** The parts that are answered: of what a document states as completed all are, on the day it ended. */
    private static Map<Integer, LocalDate> answered(Action action) {
        var answered = new HashMap<>(action.answered());
        if (action.state() instanceof State.Completed(var on)) {
            action.openParts().forEach(part -> answered.put(part, on));
        }
        return answered;
    }
}
