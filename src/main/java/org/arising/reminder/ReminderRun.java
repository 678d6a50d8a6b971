package org.arising.reminder;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionStore;
import org.arising.action.Actions;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.ReadActions;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Roster;
import org.arising.committee.Slots;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Runs a committee's reminder slots: what is due goes into the outbox in the transaction that claims the slot. */
@Singleton
public class ReminderRun {
    /** The kind of notice that asks a responsible party. */
    public static final String REMINDER = "reminder";

    /** The kind of notice that tells an officer of follow-ups without an answer. */
    public static final String ESCALATION = "escalation";

    private static final String JOB = "reminders";

    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final ReadActions reading;
    private final SlotLog slots;
    private final Occurrences occurrences;
    private final Outbox outbox;

    ReminderRun(
            TransactionOperations<Connection> transactions,
            Actions actions,
            ReadActions reading,
            SlotLog slots,
            Occurrences occurrences,
            Outbox outbox) {
        this.transactions = transactions;
        this.actions = actions;
        this.reading = reading;
        this.slots = slots;
        this.occurrences = occurrences;
        this.outbox = outbox;
    }

    /** Runs the newest slot where that has not been done, and says when the next one falls. */
    public Instant run(WorkspaceId workspace, Committee committee, Roster roster, Instant now) {
        var calendar = WorkingCalendar.of(committee);
        var at = committee.reminders().at();
        var slot = Slots.lastDaily(now, at, committee.zone(), calendar);
        if (!slots.isDone(workspace, committee, JOB, slot)) {
            transactions.executeWrite(status -> {
                if (slots.claim(workspace, committee, JOB, slot, now)
                        && committee.sending().allowsOn(slot.day())) {
                    put(workspace, committee, roster, slot);
                }
                return null;
            });
        }
        return Slots.nextDaily(now, at, committee.zone(), calendar).at();
    }

    private void put(WorkspaceId workspace, Committee committee, Roster roster, Slots.Slot slot) {
        var due = planned(actions, workspace, committee, roster, slot.day()).stream()
                .filter(planned -> planned.occasion().day().equals(slot.day()))
                .toList();
        for (var batch : Batches.of(due, committee, roster)) {
            if (!batch.recipient().isEmpty()) {
                put(workspace, committee, batch, slot);
            }
        }
    }

    private void put(WorkspaceId workspace, Committee committee, Batches.Batch batch, Slots.Slot slot) {
        var kind = batch.escalation() ? ESCALATION : REMINDER;
        var key = String.join(":", kind, committee.code(), slot.day().toString(), batch.recipient());
        for (var planned : batch.planned()) {
            occurrences.add(workspace, planned.action().ref(), slot.day(), planned.occasion(), key);
        }
        outbox.put(new Notice(
                workspace,
                key,
                kind,
                slot.day().toString(),
                committee.code(),
                batch.recipient(),
                "",
                batch.planned().stream().map(planned -> planned.action().ref()).toList(),
                slot.at()));
    }

    /**
     * Asks a party now, because an officer says so.
     *
     * @return the references that were asked about today already, of which none is asked again; empty where all are asked
     */
    public List<Reference> askNow(Asking asking) {
        return transactions.executeWrite(status -> {
            var today = asking.now().atZone(asking.committee().zone()).toLocalDate();
            var again = asking.refs().stream()
                    .filter(ref -> occurrences.of(asking.workspace(), ref, today).isPresent())
                    .toList();
            if (!again.isEmpty()) {
                return again;
            }
            var key = "reminder:" + asking.once();
            var why = asking.kind() == Occasion.Kind.REQUEST ? say("reminder.why.asked") : say("reminder.why.asked-again");
            asking.refs()
                    .forEach(ref -> occurrences.add(
                            asking.workspace(), ref, today, new Occasion(asking.kind(), today, why), key));
            outbox.put(new Notice(
                    asking.workspace(),
                    key,
                    REMINDER,
                    today.toString(),
                    asking.committee().code(),
                    asking.recipient(),
                    asking.actor(),
                    asking.refs(),
                    asking.now()));
            return List.of();
        });
    }

    /** An officer's wish to ask a party now. */
    public record Asking(
            WorkspaceId workspace,
            Committee committee,
            List<Reference> refs,
            Occasion.Kind kind,
            String recipient,
            String actor,
            String once,
            Instant now) {}

    private static boolean isUnasked(List<Event> history) {
        return history.stream().noneMatch(event ->
                event.what() instanceof Happening.Requested || event.what() instanceof Happening.FollowedUp);
    }

    /** What arose at a meeting that was gathered here was given when that was closed. */
    private static LocalDate raised(Action action, @Nullable Meeting meeting, Committee committee) {
        var closed = meeting == null ? null : meeting.closed();
        var day = closed == null ? action.raised() : closed.atZone(committee.zone()).toLocalDate();
        return day.isAfter(action.raised()) ? day : action.raised();
    }

    /** What is planned for every ongoing action of a committee from a day on. */
    public List<Planned> planned(WorkspaceId workspace, Committee committee, Roster roster, LocalDate from) {
        return planned(reading, workspace, committee, roster, from);
    }

    private static List<Planned> planned(
            ActionStore store, WorkspaceId workspace, Committee committee, Roster roster, LocalDate from) {
        var plan = new ReminderPlan(committee.reminders(), WorkingCalendar.of(committee));
        var planned = new ArrayList<Planned>();
        var refs = store.ongoing(workspace, committee.code());
        var histories = store.histories(workspace, refs);
        for (Action action : store.find(workspace, refs)) {
            if (action.awaiting() != null) {
                continue;
            }
            var meeting = roster.meeting(committee.code(), action.origin().meeting()).orElse(null);
            var history = histories.getOrDefault(action.ref(), List.of());
            if (meeting != null && meeting.isOpen() && isUnasked(history)) {
                continue;
            }
            var facts = FactsReader.of(action, history, raised(action, meeting, committee));
            var next = plan.next(facts, from);
            next.ifPresent(occasion -> planned.add(new Planned(action, occasion)));
            PartRequests.of(action, history, plan, next.orElse(null), from).ifPresent(planned::add);
        }
        return planned;
    }
}
