package org.arising.plan;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.access.Access;
import org.arising.access.Deed;
import org.arising.access.Denial;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.ActionStore;
import org.arising.action.Actions;
import org.arising.action.Change;
import org.arising.action.Decision;
import org.arising.action.Event;
import org.arising.action.Hand;
import org.arising.action.Kind;
import org.arising.action.Lifecycle;
import org.arising.action.ReadActions;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/**
 * Where the periods of a plan are opened, gathered and issued. Each deed is one transaction. What leads say changes
 * nothing of a commitment until it is issued; then it is its status note, and an event of its history.
 */
@Singleton
public class PlanDesk {
    /** The kind of notice that asks a lead. */
    public static final String ASK = "plan";

    private final TransactionOperations<Connection> transactions;
    private final PlanRows periods;
    private final UpdateRows updates;
    private final ReadingPlans readPeriods;
    private final ReadingUpdates readUpdates;
    private final Actions actions;
    private final ReadActions readActions;
    private final Rosters rosters;
    private final Outbox outbox;

    PlanDesk(
            TransactionOperations<Connection> transactions,
            PlanRows periods,
            UpdateRows updates,
            ReadingPlans readPeriods,
            ReadingUpdates readUpdates,
            Actions actions,
            ReadActions readActions,
            Rosters rosters,
            Outbox outbox) {
        this.transactions = transactions;
        this.periods = periods;
        this.updates = updates;
        this.readPeriods = readPeriods;
        this.readUpdates = readUpdates;
        this.actions = actions;
        this.readActions = readActions;
        this.rosters = rosters;
        this.outbox = outbox;
    }

    /** The period that is open, with what was said so far. */
    public Optional<Progress> open(WorkspaceId workspace, String committee) {
        return readPeriods.open(workspace.value(), committee).map(row -> progress(readUpdates, readActions, workspace, row.period()));
    }

    /** The same as the writer sees it, within a transaction. */
    public Optional<Progress> current(WorkspaceId workspace, String committee) {
        return periods.open(workspace.value(), committee).map(row -> progress(updates, actions, workspace, row.period()));
    }

    /** A period, open or issued. */
    public Optional<Progress> find(WorkspaceId workspace, String committee, String label) {
        return readPeriods.find(workspace.value(), committee, label).map(row -> progress(readUpdates, readActions, workspace, row.period()));
    }

    /** The labels of the periods that there are, newest first. */
    public List<String> labels(WorkspaceId workspace, String committee) {
        return readPeriods.all(workspace.value(), committee).stream().map(PeriodRow::label).toList();
    }

    /** What was said of a commitment, period by period, oldest first. */
    public List<Update> history(WorkspaceId workspace, Reference ref) {
        return readUpdates.history(workspace.value(), ref.toString()).stream().map(UpdateRow::update).toList();
    }

    /** Ongoing commitments of a committee, in document order. */
    public List<Action> commitments(WorkspaceId workspace, String committee) {
        return commitments(readActions, workspace, committee);
    }

    private static List<Action> commitments(ActionStore actions, WorkspaceId workspace, String committee) {
        return actions.find(workspace, actions.ongoing(workspace, committee, Kind.COMMITMENT));
    }

    private static List<Action> ordered(List<Action> actions) {
        return actions.stream()
                .sorted(Comparator.comparingInt((Action action) -> action.ref().year()).thenComparingInt(action -> action.ref().number()))
                .toList();
    }

    private static Progress progress(UpdateQueries updates, ActionStore store, WorkspaceId workspace, Period period) {
        var said = updates.of(workspace.value(), period.committee(), period.label()).stream()
                .map(UpdateRow::update)
                .collect(Collectors.toMap(Update::ref, update -> update));
        // What was issued stays with the commitments of which something was said, whatever became of them since.
        var commitments = period.issued()
                ? ordered(store.find(workspace, said.keySet()))
                : commitments(store, workspace, period.committee());
        return new Progress(period, commitments, said);
    }

    interface Work<T> {
        T run(Roster roster);
    }

    /** A refusal takes back what was stored by then; a repeat has no second effect. */
    private PlanOutcome inTransaction(Hand hand, Work<PlanOutcome> work) {
        return inTransaction(hand, new PlanOutcome.Done(""), work);
    }

    /** The same for what has an outcome of its own. */
    <T extends UpdateOutcome> T inTransaction(Hand hand, T repeated, Work<T> work) {
        return transactions.executeWrite(status -> {
            if (!actions.applyOnce(hand.workspace(), hand.once(), hand.at())) {
                return repeated;
            }
            var outcome = work.run(rosters.current(hand.workspace()));
            if (!(outcome instanceof PlanOutcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** Opens a period and asks every lead. */
    public PlanOutcome open(Hand hand, Committee committee, String label, LocalDate due) {
        return inTransaction(hand, roster -> {
            var denied = denied(hand, committee, Deed.MANAGE, false);
            if (denied.isPresent()) {
                return new PlanOutcome.Refused(denied.get());
            }
            var workspace = hand.workspace().value();
            var name = Texts.shortened(Texts.collapsed(label), 60);
            var before = periods.open(workspace, committee.code());
            if (before.isPresent()) {
                return new PlanOutcome.Refused(say("plan.refusal.still-open", before.get().label()));
            }
            if (periods.find(workspace, committee.code(), name).isPresent()) {
                return new PlanOutcome.Refused(say("plan.refusal.name-taken", name));
            }
            if (due.isBefore(today(hand, committee))) {
                return new PlanOutcome.Refused(say("plan.refusal.past", due));
            }
            periods.insert(workspace, committee.code(), name, due.toString(), Instants.micros(hand.at()), hand.person().id());
            return ask(hand, committee, roster, new Period(committee.code(), name, due, false));
        });
    }

    /** Asks the leads of those commitments again of which nobody has said anything. */
    public PlanOutcome remind(Hand hand, Committee committee) {
        return inTransaction(hand, roster -> {
            var denied = denied(hand, committee, Deed.MANAGE, false);
            var open = periods.open(hand.workspace().value(), committee.code());
            return denied.isPresent() || open.isEmpty()
                    ? new PlanOutcome.Refused(denied.orElseGet(() -> say("plan.refusal.none-open")))
                    : ask(hand, committee, roster, open.get().period());
        });
    }

    private PlanOutcome ask(Hand hand, Committee committee, Roster roster, Period period) {
        var progress = progress(updates, actions, hand.workspace(), period);
        if (progress.commitments().isEmpty()) {
            return new PlanOutcome.Refused(say("plan.refusal.no-commitments", committee.name()));
        }
        if (!committee.sending().allowsOn(today(hand, committee))) {
            return new PlanOutcome.Done(say("plan.asked.not-sending"));
        }
        var routes = progress.routes(roster);
        // At most one message a day to each, however often it is asked for.
        routes.forEach((route, refs) -> outbox.put(new Notice(
                hand.workspace(),
                "plan:%s:%s:%s:%s".formatted(committee.code(), period.label(), route, today(hand, committee)),
                ASK,
                period.label(),
                committee.code(),
                route,
                hand.person().id(),
                List.copyOf(refs),
                hand.at())));
        var unroutable = progress.unroutable(roster).size();
        var asked = say("plan.asked", progress.missing().size() - unroutable, routes.size());
        return new PlanOutcome.Done(unroutable == 0 ? asked : asked + " " + say("plan.asked.nobody", unroutable));
    }

    /** Issues the open period: what was said becomes the commitments' status notes, and stays as it is from then on. */
    public PlanOutcome issue(Hand hand, Committee committee) {
        return inTransaction(hand, roster -> {
            var denied = denied(hand, committee, Deed.MANAGE, false);
            var open = periods.open(hand.workspace().value(), committee.code());
            if (denied.isPresent() || open.isEmpty()) {
                return new PlanOutcome.Refused(denied.orElseGet(() -> say("plan.refusal.none-open")));
            }
            var progress = progress(updates, actions, hand.workspace(), open.get().period());
            if (progress.updates().isEmpty()) {
                return new PlanOutcome.Refused(say("plan.refusal.nothing-said"));
            }
            for (var action : progress.commitments()) {
                var update = progress.updates().get(action.ref());
                if (update != null) {
                    apply(hand, committee, action, update);
                }
            }
            periods.issue(
                    hand.workspace().value(), committee.code(), open.get().label(), Instants.micros(hand.at()), hand.person().id());
            progress.commitments().forEach(action -> outbox.refresh(hand.workspace(), action.ref()));
            return new PlanOutcome.Done(open.get().label());
        });
    }

    private void apply(Hand hand, Committee committee, Action action, Update update) {
        var today = today(hand, committee);
        if (Lifecycle.decide(action, new Change.Update(update.text(), null), today)
                instanceof Decision.Accepted(var after, var happenings)) {
            actions.save(
                    hand.workspace(),
                    after,
                    happenings.stream()
                            .map(what -> new Event(hand.at(), today, hand.person().id(), hand.via(), what))
                            .toList());
        }
    }

    static Optional<String> denied(Hand hand, Committee committee, Deed deed, boolean responsible) {
        return Access.decide(new Access.Request(hand.person(), deed, committee, responsible, hand.inChannel()))
                        instanceof Verdict.Denied(var why)
                ? Optional.of(Denial.noted(hand.person(), deed, committee.code(), why))
                : Optional.empty();
    }

    private static LocalDate today(Hand hand, Committee committee) {
        return hand.at().atZone(committee.zone()).toLocalDate();
    }
}
