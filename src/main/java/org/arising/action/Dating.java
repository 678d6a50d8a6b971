package org.arising.action;

import org.arising.kernel.Days;
import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where it stands and when it will come: notes, promises, extensions, what was sent, and what is held back. */
final class Dating {
    private static final Pattern EXPECTED = Pattern.compile("\\s*A response is expected by \\d{1,2} \\p{L}+ \\d{4}\\.$");

    private Dating() {}

    static Decision update(Action action, Change.Update change, LocalDate today) {
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
            draft.statusNote = promised(note, expected);
            draft.touch = new Touch("promised", today);
        }
        return new Decision.Accepted(draft.action(), List.copyOf(happenings));
    }

    /** A later promise takes the place of an earlier one. */
    static String promised(String note, LocalDate day) {
        var before = EXPECTED.matcher(note).replaceFirst("");
        return (before + " A response is expected by %s.".formatted(Days.spoken(day))).strip();
    }

    static Decision remark(Action action, String text, LocalDate today) {
        var draft = action.change();
        draft.touch = new Touch("note in its thread", today);
        return new Decision.Accepted(draft.action(), List.of(new Happening.Remarked(text)));
    }

    static Decision promise(Action action, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return new Decision.Refused("%s is past: give a day from today on.".formatted(Days.spoken(day)));
        }
        if (day.equals(action.expected())) {
            return new Decision.Refused("An answer to %s is promised for %s already.".formatted(action.ref(), Days.spoken(day)));
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
            return new Decision.Refused("%s is due on %s already.".formatted(action.ref(), Days.spoken(change.due())));
        }
        if (change.due().isBefore(today)) {
            return new Decision.Refused("%s is past: give a day from today on.".formatted(Days.spoken(change.due())));
        }
        var draft = action.change();
        var reason = Texts.collapsed(change.reason());
        var first = before.extendedFrom() != null ? before.extendedFrom() : before.due();
        draft.deadline = new Deadline(
                before.stated(),
                change.due(),
                null,
                "moved on %s: %s".formatted(Days.spoken(today), reason),
                first);
        draft.touch = new Touch("deadline moved", today);
        return new Decision.Accepted(
                draft.action(), List.of(new Happening.DeadlineRevised(before.due(), change.due(), change.reason())));
    }

    static Decision snooze(Action action, Change.Snooze change, LocalDate today) {
        if (!change.until().isAfter(today)) {
            return new Decision.Refused("%s is not after today: give a later day.".formatted(Days.spoken(change.until())));
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
            case Happening.Requested() -> "This information was requested on %s.".formatted(Days.spoken(day));
            case Happening.FollowedUp() ->
                "A follow-up request for the actions was made on %s.".formatted(Days.spoken(day));
            default -> action.statusNote();
        };
        return new Decision.Accepted(draft.action(), List.of(happening));
    }
}
