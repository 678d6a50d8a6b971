package org.arising.action;

import org.arising.kernel.Days;
import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/** Where it stands and when it will come: notes, promises, extensions, what was sent, and what is held back. */
final class Dating {
    /** The sentence of a promise in English documents. */
    private static final String STATED = "A response is expected by \\d{1,2} \\p{L}+ \\d{4}\\.";

    private Dating() {}

    static Decision update(Action action, Change.Update change, LocalDate today) {
        var expected = change.expected();
        if (expected != null && expected.isBefore(today)) {
            return new Decision.Refused(say("refusal.past-or-none", expected));
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
            draft.statusNote = promised(note, expected);
            draft.touch = new Touch("promised", today);
        }
        return new Decision.Accepted(draft.action(), List.copyOf(happenings));
    }

    /** A later promise takes the place of an earlier one. */
    static String promised(String note, LocalDate day) {
        var before = promise(day).matcher(note).replaceFirst("");
        return (before + " " + say("status.note.expected", day)).strip();
    }

    /** The sentence of a promise at the end of a note, as documents state it or as it is said here, for a day like that. */
    private static Pattern promise(LocalDate day) {
        var anyDay = Days.spoken(day).replaceAll("\\p{L}+", "\\\\p{L}+").replaceAll("\\d+", "\\\\d+");
        var said = Pattern.quote(say("status.note.expected", "\n")).replace("\n", "\\E" + anyDay + "\\Q");
        return Pattern.compile("\\s*(?:" + STATED + "|" + said + ")$");
    }

    static Decision remark(Action action, String text, LocalDate today) {
        var draft = action.change();
        draft.touch = new Touch("note in its thread", today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.Remarked(text)));
    }

    static Decision promise(Action action, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return new Decision.Refused(say("refusal.past", day));
        }
        if (day.equals(action.expected())) {
            return new Decision.Refused(say("refusal.promised-already", action.ref(), day));
        }
        var draft = action.change();
        draft.expected = day;
        draft.statusNote = promised(action.statusNote(), day);
        draft.touch = new Touch("promised", today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.Promised(day)));
    }

    /** The words of the deadline as stated stay, and so does the day from which it was first moved. */
    static Decision extend(Action action, Change.Extend change, LocalDate today) {
        var before = action.deadline();
        if (change.due().equals(before.due())) {
            return new Decision.Refused(say("refusal.due-already", action.ref(), change.due()));
        }
        if (change.due().isBefore(today)) {
            return new Decision.Refused(say("refusal.past", change.due()));
        }
        var draft = action.change();
        var reason = Texts.collapsed(change.reason());
        var first = before.extendedFrom() != null ? before.extendedFrom() : before.due();
        draft.deadline = new Deadline(
                before.stated(),
                change.due(),
                null,
                say("deadline.moved", today, reason),
                first);
        draft.touch = new Touch("deadline moved", today);
        return new Decision.Accepted(
                draft.action(), List.of(new Happening.DeadlineRevised(before.due(), change.due(), change.reason())));
    }

    static Decision snooze(Action action, Change.Snooze change, LocalDate today) {
        if (!change.until().isAfter(today)) {
            return new Decision.Refused(say("refusal.not-later", change.until()));
        }
        var draft = action.change();
        draft.snoozedUntil = change.until();
        draft.touch = new Touch("snoozed", today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.Snoozed(change.until(), change.reason())));
    }

    static Decision sent(Action action, Happening happening, String touch, LocalDate day) {
        var draft = action.change();
        draft.touch = new Touch(touch, day);
        draft.statusNote = switch (happening) {
            case Happening.Requested() -> say("status.note.requested", day);
            case Happening.FollowedUp() -> say("status.note.followed-up", day);
            default -> action.statusNote();
        };
        return new Decision.Accepted(draft.action(), List.of(happening));
    }
}
