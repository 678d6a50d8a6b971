package org.arising.document.importing;

import org.arising.action.Action;
import org.arising.action.Deadline;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Kind;
import org.arising.action.State;
import org.arising.action.StatedDeadline;
import org.arising.action.Status;
import org.arising.action.Touch;
import org.arising.committee.Committee;
import org.arising.committee.DocumentTiming;
import org.arising.committee.Roster;
import org.arising.document.reading.Draft;
import org.arising.document.reading.StatedHistory;
import org.arising.kernel.Reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** Makes an action, and its history as far as the document states it, of a row of a draft. */
final class DraftAction {
    /** Through what the events of an import came. */
    static final String VIA = "document";

    private final ImportOrder order;
    private final Committee committee;
    private final Roster roster;

    DraftAction(ImportOrder order, Committee committee, Roster roster) {
        this.order = order;
        this.committee = committee;
        this.roster = roster;
    }

    /** The document's own date, else that of its meeting, else today. */
    LocalDate documentDay() {
        var date = order.draft().date();
        var meeting = order.draft().meeting();
        return date != null ? date : meeting != null ? meeting : order.at().atZone(committee.zone()).toLocalDate();
    }

    Action of(Draft.Row row, Reference ref) {
        var warnings = new ArrayList<>(row.warnings());
        var responsible = responsible(row, warnings);
        var deadline = deadline(row, warnings);
        var meeting = row.meeting();
        return new Action(
                ref,
                new Action.Origin(row.number(), meeting, row.itemNo(), row.itemTitle()),
                responsible,
                row.kind(),
                row.wording(),
                Map.of(),
                state(row),
                row.status(),
                row.statusNote(),
                row.appendices(),
                deadline,
                row.chapter(),
                new Action.Source(order.file(), row.lines().toString()),
                List.copyOf(warnings),
                meeting != null ? meeting : documentDay(),
                true,
                null,
                order.quietUntil(),
                false,
                null,
                touch(row),
                1);
    }

    private State state(Draft.Row row) {
        return switch (row.status()) {
            case null -> new State.Ongoing();
            case ONGOING -> new State.Ongoing();
            case COMPLETED -> new State.Completed(documentDay());
            case CLOSED -> new State.Closed(documentDay(), row.statusNote());
        };
    }

    Action.Responsible responsible(Draft.Row row, List<String> warnings) {
        var stated = row.responsible();
        if (stated == null) {
            return new Action.Responsible(null, List.of(), List.of());
        }
        var resolved = roster.directory().resolve(stated);
        if (resolved.organisations().isEmpty() && row.kind() != Kind.DELEGATION && row.kind() != Kind.STANDING) {
            warnings.add(say("doubt.responsible-unknown", stated));
        }
        return new Action.Responsible(stated, resolved.organisations(), resolved.posts());
    }

    Deadline deadline(Draft.Row row, List<String> warnings) {
        var timing = row.timing();
        if (timing == null || row.kind() == Kind.STANDING) {
            return new Deadline(timing, null, "");
        }
        var deadline = StatedDeadline.inDocument(timing, documentDay());
        var meeting = row.meeting();
        var due = deadline.due();
        if (due != null && meeting != null && due.isBefore(meeting)) {
            warnings.add(say("doubt.date-before-meeting", timing));
        } else if (due != null && due.isBefore(documentDay())) {
            warnings.add(say("doubt.date-past", timing));
        }
        if (DocumentTiming.statesSeveralDays(timing, documentDay())) {
            warnings.add(say("doubt.two-dates", timing));
        }
        return deadline;
    }

    private Touch touch(Draft.Row row) {
        var history = history(row);
        var status = row.status();
        if (status != null && status != Status.ONGOING) {
            return new Touch("reported " + status.written(), documentDay());
        }
        if (history.isEmpty()) {
            var meeting = row.meeting();
            return new Touch("raised", meeting != null ? meeting : documentDay());
        }
        var newest = history.getLast();
        return new Touch(newest.what() instanceof Happening.Requested ? "requested" : "followed up", newest.day());
    }

    /** How the action arose, what its sentence states, and the sentence itself. */
    List<Event> events(Draft.Row row) {
        var events = new ArrayList<Event>();
        var meeting = row.meeting();
        events.add(event(
                meeting != null ? meeting : documentDay(),
                new Happening.Raised(say("import.raised", order.file(), row.lines()))));
        events.addAll(history(row));
        var status = row.status();
        if (status != null) {
            events.add(event(documentDay(), new Happening.Stated(status, row.statusNote(), order.file())));
        }
        return List.copyOf(events);
    }

    /** Requests and follow-ups that the status sentence states count as events of their day. */
    List<Event> history(Draft.Row row) {
        return StatedHistory.of(row.statusNote()).stream()
                .map(stated -> event(
                        stated.day(),
                        switch (stated.what()) {
                            case REQUESTED -> new Happening.Requested();
                            case FOLLOWED_UP -> new Happening.FollowedUp();
                        }))
                .toList();
    }

    Event event(LocalDate day, Happening what) {
        return new Event(order.at(), day, order.actor(), VIA, what);
    }
}
