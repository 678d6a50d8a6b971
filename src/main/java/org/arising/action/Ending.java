package org.arising.action;

import org.arising.kernel.Reference;
import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** Ends without an answer, ways back, and what the committee notes at a meeting. */
final class Ending {
    private static final String NOTED = "noted";

    private Ending() {}

    static Decision end(Action action, String reason, Happening happening, String touch, LocalDate today) {
        var draft = action.change();
        var words = Texts.collapsed(reason);
        draft.state = new State.Closed(today, words);
        draft.awaiting = null;
        draft.statusNote = words;
        draft.touch = new Touch(touch, today);
        return new Decision.Accepted(draft.action(), List.of(happening));
    }

    static Decision supersede(Action action, Change.Supersede change, LocalDate today) {
        if (change.by().equals(action.ref())) {
            return new Decision.Refused(say("refusal.own-place", action.ref()));
        }
        var words = say("status.note.superseded", change.by(), change.reason());
        return end(action, words, new Happening.Superseded(change.by(), change.reason()), "superseded", today);
    }

    static Decision split(Action action, List<Reference> into, LocalDate today) {
        var words = say("status.note.split", Texts.listed(into.stream().map(Object::toString).toList()));
        return end(action, words, new Happening.Split(into), "split", today);
    }

    /** It ends on the day on which it is recorded: a report that counted before it told the committee that it was ongoing. */
    static Decision use(Action action, Change.Use change, LocalDate today) {
        if (change.day().isAfter(today)) {
            return new Decision.Refused(say("refusal.future", change.day()));
        }
        var draft = action.change();
        draft.state = new State.Completed(today);
        draft.statusNote = say("status.note.used", change.day(), Texts.collapsed(change.decided()));
        draft.touch = new Touch("used", today);
        return new Decision.Accepted(
                draft.action(), List.of(new Happening.Used(change.day(), Texts.collapsed(change.decided()))));
    }

    static Decision lapse(Action action, String reason, LocalDate today) {
        var words = (say("status.note.not-used") + " " + Texts.collapsed(reason)).strip();
        return end(action, words, new Happening.Lapsed(Texts.collapsed(reason)), "not used", today);
    }

    static Decision reopen(Action action, String reason, LocalDate today) {
        var draft = action.change();
        draft.state = new State.Ongoing();
        if (action.openParts().isEmpty()) {
            draft.answered = Map.of();
        }
        draft.statusNote = say("status.note.reopened", today, Texts.collapsed(reason));
        draft.touch = new Touch("reopened", today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.Reopened(reason)));
    }

    static Decision note(Action action, LocalDate meeting, LocalDate today) {
        if (action.touch().words().equals(NOTED)) {
            return new Decision.Refused(say("refusal.noted-already", action.ref(), action.touch().day()));
        }
        var draft = action.change();
        draft.touch = new Touch(NOTED, today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.Noted(meeting)));
    }

    static Decision carryOver(Action action, LocalDate meeting, LocalDate today) {
        var draft = action.change();
        draft.touch = new Touch("carried over", today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.CarriedOver(meeting)));
    }
}
