package org.arising.document.importing;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.access.Access;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Change;
import org.arising.action.Decision;
import org.arising.action.Event;
import org.arising.action.Hand;
import org.arising.action.Lifecycle;
import org.arising.action.Outcome;
import org.arising.action.StatedDeadline;
import org.arising.action.Status;
import org.arising.action.Wording;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.document.reading.StatedStatus;
import org.arising.document.reconciling.Difference;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Where an officer chooses between what is held and what a document states. All of several choices are applied, or none. */
@Singleton
public class DifferenceDesk {
    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final DifferenceRows rows;
    private final DocumentRows documents;
    private final MentionRows mentions;
    private final Rosters rosters;
    private final Outbox outbox;

    DifferenceDesk(
            TransactionOperations<Connection> transactions,
            Actions actions,
            DifferenceRows rows,
            DocumentRows documents,
            MentionRows mentions,
            Rosters rosters,
            Outbox outbox) {
        this.transactions = transactions;
        this.actions = actions;
        this.rows = rows;
        this.documents = documents;
        this.mentions = mentions;
        this.rosters = rosters;
        this.outbox = outbox;
    }

    /** One choice: the document's where {@code take}, else what is held. */
    public record Choice(Reference ref, String sha256, Difference.Field field, boolean take) {}

    /** The differences of a document that nobody has chosen on yet. */
    public List<Found> open(WorkspaceId workspace, String committee, String sha256) {
        return rows.open(workspace.value(), committee, sha256).stream().map(row -> found(workspace, row)).toList();
    }

    /** Every difference that documents show on an action, whatever became of it. */
    public List<Found> of(WorkspaceId workspace, Reference ref) {
        return rows.of(workspace.value(), ref.toString()).stream().map(row -> found(workspace, row)).toList();
    }

    private Found found(WorkspaceId workspace, DifferenceRow row) {
        return row.found(name(workspace, row.sha256()));
    }

    private String name(WorkspaceId workspace, String sha256) {
        return documents.named(workspace.value(), sha256).map(DocumentRow::name).orElseGet(() -> say("import.unnamed"));
    }

    /** Applies choices of an officer. */
    public Outcome choose(Hand hand, Committee committee, List<Choice> choices) {
        var asked = new Access.Request(hand.person(), Deed.MANAGE, committee, false, hand.inChannel());
        if (Access.decide(asked) instanceof Verdict.Denied(var why)) {
            return new Outcome.Refused(why);
        }
        return transactions.executeWrite(status -> {
            if (!actions.applyOnce(hand.workspace(), hand.once(), hand.at())) {
                return new Outcome.Repeated();
            }
            var outcome = apply(hand, committee, choices);
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome apply(Hand hand, Committee committee, List<Choice> choices) {
        var changed = new LinkedHashSet<Reference>();
        for (var choice : choices) {
            var row = rows.find(
                            hand.workspace().value(),
                            choice.ref().toString(),
                            choice.sha256(),
                            choice.field().written())
                    .orElse(null);
            var action = actions.find(hand.workspace(), choice.ref()).orElse(null);
            if (row == null || action == null || !choice.ref().committee().equals(committee.code())) {
                return new Outcome.Refused(say("difference.refusal.none", choice.ref()));
            }
            if (!row.outcome().equals(Found.Outcome.OPEN.written())) {
                return new Outcome.Refused(row.outcome().equals(Found.Outcome.KEPT.written())
                        ? say("difference.refusal.kept", choice.ref())
                        : say("difference.refusal.replaced", choice.ref()));
            }
            if (choice.take()) {
                var refused = take(hand, committee, action, row);
                if (refused != null) {
                    return refused;
                }
                changed.add(action.ref());
            }
            rows.decide(
                    hand.workspace().value(),
                    row.ref(),
                    row.sha256(),
                    row.field(),
                    (choice.take() ? Found.Outcome.TAKEN : Found.Outcome.KEPT).written(),
                    hand.person().id(),
                    Instants.micros(hand.at()));
        }
        tell(hand, committee, List.copyOf(changed));
        return new Outcome.Done(actions.find(hand.workspace(), changed));
    }

    private Outcome.@Nullable Refused take(
            Hand hand, Committee committee, Action action, DifferenceRow row) {
        var today = hand.at().atZone(committee.zone()).toLocalDate();
        return switch (Lifecycle.decide(action, change(hand.workspace(), action, row), today)) {
            case Decision.Refused(var why) -> new Outcome.Refused(why);
            case Decision.Accepted(var after, var happenings) -> {
                var events = new ArrayList<Event>();
                happenings.forEach(what -> events.add(new Event(hand.at(), today, hand.person().id(), hand.via(), what)));
                actions.save(hand.workspace(), after, events);
                outbox.refresh(hand.workspace(), action.ref());
                yield null;
            }
        };
    }

    private Change change(WorkspaceId workspace, Action action, DifferenceRow row) {
        var document = name(workspace, row.sha256());
        var origin = action.origin();
        var stated = row.stated();
        return switch (Difference.Field.of(row.field())) {
            case ACTION -> adopt(action, origin, Wording.read(stated), document);
            case TITLE ->
                adopt(
                        action,
                        new Action.Origin(origin.number(), origin.meeting(), origin.itemNo(), stated),
                        action.wording(),
                        document);
            case RESPONSIBLE -> {
                var resolved = rosters.current(workspace).directory().resolve(stated);
                yield new Change.Adopt(
                        origin,
                        action.wording(),
                        new Action.Responsible(stated, resolved.organisations(), resolved.posts()),
                        action.deadline(),
                        document);
            }
            case TIMING ->
                new Change.Adopt(
                        origin,
                        action.wording(),
                        action.responsible(),
                        StatedDeadline.inDocument(stated, day(workspace, row)),
                        document);
            case STATUS -> {
                var mention = mentions.find(workspace.value(), row.ref(), row.sha256()).orElseThrow();
                var status = Status.of(Objects.requireNonNull(mention.status()));
                yield new Change.Restate(
                        status,
                        mention.statusNote(),
                        StatedStatus.appendices(mention.statusNote()),
                        document,
                        day(workspace, row));
            }
        };
    }

    private static Change adopt(Action action, Action.Origin origin, Wording wording, String document) {
        return new Change.Adopt(origin, wording, action.responsible(), action.deadline(), document);
    }

    /** The day for which the document speaks. */
    private LocalDate day(WorkspaceId workspace, DifferenceRow row) {
        return mentions.find(workspace.value(), row.ref(), row.sha256())
                .flatMap(mention -> Optional.ofNullable(mention.day()))
                .map(LocalDate::parse)
                .orElseThrow();
    }

    private void tell(Hand hand, Committee committee, List<Reference> changed) {
        var channel = committee.channel();
        if (channel != null && !changed.isEmpty()) {
            outbox.put(new Notice(
                    hand.workspace(),
                    "record:" + hand.once(),
                    "record",
                    "corrected from a document",
                    committee.code(),
                    channel,
                    hand.person().id(),
                    changed,
                    hand.at()));
        }
    }
}
