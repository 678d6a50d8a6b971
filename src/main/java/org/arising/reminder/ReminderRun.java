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
import org.arising.committee.Ways;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.outbox.Step;
import org.arising.outbox.Steps;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Runs a committee's reminder slots: what is due goes into the outbox in the transaction that claims the slot. */
@Singleton
public class ReminderRun {
    /** The kind of notice that tells a party that an answer was given back; its subject is the reason. */
    public static final String RETURNED = "returned";
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
    private final Unreached unreached;
    private final Outbox outbox;
    private final Ways ways;
    private final Told told;
    private final Steps steps;

    ReminderRun(
            TransactionOperations<Connection> transactions,
            Actions actions,
            ReadActions reading,
            SlotLog slots,
            Occurrences occurrences,
            Unreached unreached,
            Outbox outbox,
            Ways ways,
            Told told,
            Steps steps) {
        this.transactions = transactions;
        this.actions = actions;
        this.reading = reading;
        this.slots = slots;
        this.occurrences = occurrences;
        this.unreached = unreached;
        this.outbox = outbox;
        this.ways = ways;
        this.told = told;
        this.steps = steps;
    }

    /**
     * Runs the newest slot where that has not been done, and says when the next one falls.
     *
     * @param foreseen what other committees of the workspace have planned, gathered where it is needed
     */
    public Instant run(WorkspaceId workspace, Committee committee, Roster roster, Foreseen foreseen, Instant now) {
        var calendar = WorkingCalendar.of(committee);
        var policy = committee.reminders();
        var slot = Slots.lastDaily(now, policy, committee.zone(), calendar);
        var next = Slots.nextDaily(now, policy, committee.zone(), calendar).at();
        var open = Slots.open(now, policy, committee.zone(), calendar);
        if (slots.isDone(workspace, committee, JOB, slot)) {
            return next;
        }
        if (open.isAfter(now)) {
            // A slot that was missed waits like any other message; what comes next carries it if it comes first.
            return open.isBefore(next) ? open : next;
        }
        transactions.executeWrite(status -> {
            if (slots.claim(workspace, committee, JOB, slot, now) && committee.sending().allowsOn(slot.day())) {
                put(workspace, committee, roster, slot, foreseen, now);
            }
            steps.reached(Step.SLOT_STORED);
            return null;
        });
        steps.reached(Step.SLOT_COMMITTED);
        return next;
    }

    /** Whether a committee's newest slot was run, or skipped: after a pause the sender may be awake before it is. */
    public boolean isRun(WorkspaceId workspace, Committee committee, Instant now) {
        var slot = Slots.lastDaily(now, committee.reminders(), committee.zone(), WorkingCalendar.of(committee));
        return slots.isDone(workspace, committee, JOB, slot);
    }

    /** What committees have planned for a day, read once for all that are run together. */
    public static final class Foreseen {
        private final Map<String, List<Planned>> byCommittee = new HashMap<>();
    }

    private void put(
            WorkspaceId workspace, Committee committee, Roster roster, Slots.Slot slot, Foreseen foreseen, Instant now) {
        var chosen = ways.of(workspace);
        var due = due(planned(actions, workspace, committee, roster, slot.day()), committee, slot.day());
        var others = new ArrayList<Planned>();
        for (var other : roster.committees()) {
            if (Joining.fits(slot.day(), other, now) && isAhead(workspace, other, committee, slot.day())) {
                others.addAll(foreseen.byCommittee.computeIfAbsent(
                        other.code() + slot.day(),
                        code -> due(planned(reading, workspace, other, roster, slot.day()), other, slot.day())));
            }
        }
        for (var batch : Batches.of(Joining.of(due, others, roster, chosen), roster, chosen)) {
            if (!batch.recipient().isEmpty() && batch.day().equals(slot.day())) {
                var goes = Joining.due(slot.day(), batch, roster, now);
                // One that comes late is the message of the day on which it comes.
                var day = goes.atZone(committee.zone()).toLocalDate();
                put(workspace, committee, batch, day, goes.equals(now) ? slot.at() : goes);
            }
        }
        unreached.tell(workspace, committee, roster, due, slot);
    }

    private boolean isAhead(WorkspaceId workspace, Committee other, Committee committee, LocalDate day) {
        return !other.code().equals(committee.code())
                && !slots.isDone(workspace, other, JOB, Slots.daily(day, other.reminders(), other.zone()));
    }

    /** What is due on a day; on the day of weekly digests the rest of what is owed too, unless it was put off. */
    private static List<Planned> due(List<Planned> planned, Committee committee, LocalDate day) {
        var weekly = WorkingCalendar.of(committee).weekBegins(day).equals(day);
        var due = new ArrayList<Planned>();
        for (var each : planned) {
            var held = each.action().snoozedUntil();
            if (each.occasion().day().equals(day)) {
                due.add(each);
            } else if (weekly
                    && each.occasion().kind() != Occasion.Kind.ESCALATION
                    && each.parts().isEmpty()
                    && (held == null || !held.isAfter(day))) {
                due.add(new Planned(each.action(), new Occasion(Occasion.Kind.OWED, day, "")));
            }
        }
        return due;
    }

    private void put(WorkspaceId workspace, Committee committee, Batches.Batch batch, LocalDate day, Instant due) {
        var kind = batch.isEscalation() ? ESCALATION : REMINDER;
        var key = String.join(":", kind, committee.code(), batch.day().toString(), batch.recipient());
        if (!told.claim(workspace, batch.recipient(), day, key)) {
            return;
        }
        for (var planned : batch.planned()) {
            if (planned.occasion().kind() != Occasion.Kind.OWED) {
                occurrences.add(workspace, planned.action().ref(), batch.day(), planned.occasion(), key);
            }
        }
        outbox.put(new Notice(
                workspace,
                key,
                kind,
                batch.day().toString(),
                committee.code(),
                batch.recipient(),
                "",
                batch.planned().stream().map(planned -> planned.action().ref()).toList(),
                due));
    }

    /**
     * Asks a party now, because an officer says so.
     *
     * @return the references that were asked about today already, of which none is asked again; empty where all are asked
     */
    public List<Reference> askNow(Asking asking) {
        List<Reference> known = transactions.executeWrite(status -> {
            if (!actions.applyOnce(asking.workspace(), asking.once(), asking.now())) {
                return List.of();
            }
            var today = asking.now().atZone(asking.committee().zone()).toLocalDate();
            var asked = occurrences.current(asking.workspace(), asking.refs(), today);
            var again = asking.refs().stream().filter(asked::containsKey).toList();
            if (!again.isEmpty()) {
                status.setRollbackOnly();
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
            steps.reached(Step.ASKING_STORED);
            return List.of();
        });
        steps.reached(Step.ASKING_COMMITTED);
        return known;
    }

    /** Why today's message about one of these actions could not be sent; empty where none failed. */
    public Optional<String> problem(WorkspaceId workspace, List<Reference> refs, LocalDate today) {
        return occurrences.keys(workspace, refs, today).stream()
                .flatMap(key -> outbox.problem(workspace, key).stream())
                .findFirst();
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
