package org.arising.document.importing;

import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Change;
import org.arising.action.Decision;
import org.arising.action.Event;
import org.arising.action.Lifecycle;
import org.arising.action.Status;
import org.arising.document.reading.Draft;
import org.arising.document.reconciling.Comparison;
import org.arising.document.reconciling.Difference;
import org.arising.document.reconciling.Weight;
import org.arising.outbox.Outbox;
import org.arising.reminder.ReminderSent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import static org.arising.kernel.Words.say;

/**
 * What becomes of an action that a document mentions again: the document's status where nobody has changed it here, its
 * statements on fields of which nothing was held, and a difference for an officer wherever both say something else.
 */
final class Recognition {
    private final ImportOrder order;
    private final DraftAction draftAction;
    private final Actions actions;
    private final MentionRows mentions;
    private final DifferenceRows rows;
    private final Outbox outbox;
    private final List<Found> differences = new ArrayList<>();
    private final List<String> supplied = new ArrayList<>();

    Recognition(
            ImportOrder order,
            DraftAction draftAction,
            Actions actions,
            MentionRows mentions,
            DifferenceRows rows,
            Outbox outbox) {
        this.order = order;
        this.draftAction = draftAction;
        this.actions = actions;
        this.mentions = mentions;
        this.rows = rows;
        this.outbox = outbox;
    }

    List<Found> differences() {
        return List.copyOf(differences);
    }

    List<String> supplied() {
        return List.copyOf(supplied);
    }

    void recognise(Action action, Draft.Row row) {
        var comparison = Comparison.of(action, row);
        for (var difference : comparison.differences()) {
            note(action, difference, needsChoice(difference) ? Found.Outcome.OPEN : Found.Outcome.NOTED);
        }
        supply(compareStatus(action, row), row, comparison.supplied());
    }

    /** Punctuation and an item's other title ask nobody to choose. */
    private static boolean needsChoice(Difference difference) {
        return difference.weight() != Weight.PUNCTUATION && difference.field() != Difference.Field.TITLE;
    }

    private void note(Action action, Difference difference, Found.Outcome outcome) {
        differences.add(new Found(action.ref(), order.file(), order.sha256(), difference, outcome));
        rows.insert(new DifferenceRow(
                order.workspace().value(),
                order.committee(),
                action.ref().toString(),
                order.sha256(),
                difference.field().written(),
                difference.held(),
                difference.stated(),
                difference.weight().written(),
                outcome.written(),
                null,
                null));
    }

    private Action compareStatus(Action action, Draft.Row row) {
        var status = row.status();
        if (status == null || (status == action.state().status() && row.statusNote().equals(action.statusNote()))) {
            return action;
        }
        var stated = status.word() + "." + (row.statusNote().isEmpty() ? "" : " " + row.statusNote());
        var difference = new Difference(
                Difference.Field.STATUS, action.statusSentence(), stated, Weight.SUBSTANCE);
        if (wasChangedHere(action) || isOlder(action)) {
            note(action, difference, Found.Outcome.OPEN);
            return action;
        }
        note(action, difference, Found.Outcome.TAKEN);
        return restated(action, status, row);
    }

    /** A document that speaks for an earlier day than one read before overwrites nothing. */
    private boolean isOlder(Action action) {
        var newest = mentions.newestStatement(order.workspace().value(), action.ref().toString());
        return newest != null && draftAction.documentDay().isBefore(LocalDate.parse(newest));
    }

    private boolean wasChangedHere(Action action) {
        return actions.history(order.workspace(), action.ref()).stream()
                .map(Event::via)
                // What a document said, or a reminder that went out by itself, is nobody's decision here.
                .anyMatch(via -> !via.equals(DraftAction.VIA) && !via.equals(ReminderSent.VIA));
    }

    private Action restated(Action action, Status status, Draft.Row row) {
        var day = draftAction.documentDay();
        var change = new Change.Restate(status, row.statusNote(), row.appendices(), order.file(), day);
        if (!(Lifecycle.decide(action, change, day) instanceof Decision.Accepted(var after, var happenings))) {
            return action;
        }
        // What an earlier document stated of the same day is in the history already.
        var told = actions.history(order.workspace(), action.ref());
        var events = new ArrayList<>(draftAction.history(row));
        events.removeIf(event -> told.stream()
                .anyMatch(old -> old.day().equals(event.day()) && old.what().equals(event.what())));
        happenings.forEach(what -> events.add(draftAction.event(day, what)));
        return save(after, events);
    }

    private void supply(Action action, Draft.Row row, List<Difference.Field> fields) {
        var origin = action.origin();
        var change = new Change.Adopt(
                new Action.Origin(
                        origin.number() == null ? row.number() : origin.number(),
                        origin.meeting(),
                        origin.itemNo() == null ? row.itemNo() : origin.itemNo(),
                        origin.itemTitle() == null ? row.itemTitle() : origin.itemTitle()),
                action.wording(),
                fields.contains(Difference.Field.RESPONSIBLE)
                        ? draftAction.responsible(row, new ArrayList<>())
                        : action.responsible(),
                fields.contains(Difference.Field.TIMING)
                        ? draftAction.deadline(row, new ArrayList<>())
                        : action.deadline(),
                order.file());
        if (Lifecycle.decide(action, change, draftAction.documentDay())
                instanceof Decision.Accepted(var after, var happenings)) {
            save(after, happenings.stream()
                    .map(what -> draftAction.event(draftAction.documentDay(), what))
                    .toList());
            if (fields.contains(Difference.Field.RESPONSIBLE)) {
                supplied.add(say("import.supplied.responsible", action.ref(), after.responsible().spoken()));
            }
            if (fields.contains(Difference.Field.TIMING)) {
                supplied.add(timing(after, Objects.requireNonNull(row.timing())));
            }
        }
    }

    private static String timing(Action action, String stated) {
        var due = action.deadline().due();
        return due == null
                ? say("import.supplied.timing", action.ref(), stated)
                : say("import.supplied.date", action.ref(), stated, due);
    }

    private Action save(Action after, List<Event> events) {
        actions.save(order.workspace(), after, events);
        outbox.refresh(order.workspace(), after.ref());
        return after;
    }
}
