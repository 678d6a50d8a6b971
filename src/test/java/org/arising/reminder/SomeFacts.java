package org.arising.reminder;

import org.arising.action.Kind;
import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts of an action, told step by step. */
record SomeFacts(
        Kind kind,
        @Nullable LocalDate due,
        LocalDate raised,
        boolean imported,
        List<Facts.Touch> touches,
        @Nullable LocalDate snoozed,
        @Nullable LocalDate expected) {

    /** An undertaking added here on that day, without a deadline. */
    static SomeFacts raised(String day) {
        return new SomeFacts(Kind.UNDERTAKING, null, LocalDate.parse(day), false, List.of(), null, null);
    }

    SomeFacts of(Kind other) {
        return new SomeFacts(other, due, raised, imported, touches, snoozed, expected);
    }

    SomeFacts due(String day) {
        return new SomeFacts(kind, LocalDate.parse(day), raised, imported, touches, snoozed, expected);
    }

    SomeFacts fromDocument() {
        return new SomeFacts(kind, due, raised, true, touches, snoozed, expected);
    }

    SomeFacts snoozed(String day) {
        return new SomeFacts(kind, due, raised, imported, touches, LocalDate.parse(day), expected);
    }

    SomeFacts promised(String day) {
        return new SomeFacts(kind, due, raised, imported, touches, snoozed, LocalDate.parse(day));
    }

    SomeFacts and(Facts.What what, String day) {
        return and(what, LocalDate.parse(day));
    }

    SomeFacts and(Facts.What what, LocalDate day) {
        var more = new ArrayList<>(touches);
        more.add(new Facts.Touch(what, day));
        return new SomeFacts(kind, due, raised, imported, List.copyOf(more), snoozed, expected);
    }

    Facts facts() {
        return new Facts(new Reference("PCC", 2022, 1), kind, due, raised, imported, touches, snoozed, expected);
    }
}
