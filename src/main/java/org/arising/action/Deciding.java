package org.arising.action;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.access.Access;
import org.arising.access.Deed;
import org.arising.access.Denial;
import org.arising.access.Verdict;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.outbox.Step;
import org.arising.outbox.Steps;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import static org.arising.kernel.Words.say;

/** How the desks change actions: who may is asked, the change is decided, stored with its events, and told. */
@Singleton
class Deciding {
    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Steps steps;

    Deciding(
            TransactionOperations<Connection> transactions, Actions actions, Rosters rosters, Outbox outbox, Steps steps) {
        this.transactions = transactions;
        this.actions = actions;
        this.rosters = rosters;
        this.outbox = outbox;
        this.steps = steps;
    }

    /** What is done within one transaction. */
    interface Work {
        Outcome run();
    }

    /** A refusal takes back what the transaction has stored by then. */
    Outcome inTransaction(Hand hand, Work work) {
        var done = transactions.executeWrite(status -> {
            if (!actions.applyOnce(hand.workspace(), hand.once(), hand.at())) {
                return new Outcome.Repeated();
            }
            var outcome = work.run();
            if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.Overtaken) {
                status.setRollbackOnly();
            }
            steps.reached(Step.CHANGE_STORED);
            return outcome;
        });
        steps.reached(Step.CHANGE_COMMITTED);
        return done;
    }

    /** What is asked of each action. */
    interface ChangeOf {
        Change of(Committee committee, Action action);
    }

    /** Changes actions within a transaction that is open: all of them, or the first refusal. */
    Outcome decideAll(Hand hand, List<Reference> refs, Deed deed, ChangeOf changes) {
        var roster = rosters.current(hand.workspace());
        var changed = new ArrayList<Action>();
        var overtaken = new ArrayList<Outcome.News>();
        for (var ref : new LinkedHashSet<>(refs)) {
            var action = actions.find(hand.workspace(), ref).orElse(null);
            var committee = roster.committee(ref.committee()).orElse(null);
            if (action == null || committee == null) {
                return new Outcome.Refused(say("refusal.no-action", ref));
            }
            var change = changes.of(committee, action);
            var denied = denied(hand, deed, roster, committee, action, change);
            if (denied != null) {
                return new Outcome.Refused(denied);
            }
            var today = hand.at().atZone(committee.zone()).toLocalDate();
            var news = actions.news(hand, action);
            if (!news.isEmpty()) {
                overtaken.add(new Outcome.News(action, news));
            }
            switch (Lifecycle.decide(action, change, today)) {
                case Decision.Refused(var why) -> {
                    return news.isEmpty() ? new Outcome.Refused(why) : new Outcome.Overtaken(List.copyOf(overtaken), why);
                }
                case Decision.Accepted(var after, var happenings) -> {
                    actions.save(
                            hand.workspace(),
                            after,
                            happenings.stream().map(what -> event(hand, change, today, what)).toList());
                    outbox.refresh(hand.workspace(), ref);
                    changed.add(after);
                }
            }
        }
        if (!overtaken.isEmpty()) {
            return new Outcome.Overtaken(List.copyOf(overtaken), "");
        }
        // One message can ask on behalf of several committees: each reads in its own channel what is its own.
        for (var committee : roster.committees()) {
            var own = changed.stream()
                    .filter(action -> action.ref().committee().equals(committee.code()))
                    .toList();
            if (!own.isEmpty()) {
                tell(hand, committee, own, own.getFirst().touch().words());
            }
        }
        return new Outcome.Done(List.copyOf(changed));
    }

    /** Why somebody may not do that with an action, for what is told of it before its change is decided; null where they may. */
    @Nullable String denied(Hand hand, Deed deed, Action action) {
        var roster = rosters.current(hand.workspace());
        var committee = roster.committee(action.ref().committee());
        if (committee.isEmpty()) {
            return say("refusal.no-committee", action.ref().committee());
        }
        var responsible = Parties.isOf(roster, hand.person().id(), action);
        return Access.decide(new Access.Request(hand.person(), deed, committee.get(), responsible, hand.inChannel()))
                        instanceof Verdict.Denied(var why)
                ? why
                : null;
    }

    /** The lead of a part may answer that part, and nothing else. */
    private static @Nullable String denied(
            Hand hand, Deed deed, Roster roster, Committee committee, Action action, Change change) {
        var user = hand.person().id();
        var own = Parties.parts(roster, user, action);
        var answersOwn = change instanceof Change.Complete complete
                && own.isPresent()
                && !complete.parts().isEmpty()
                && own.get().containsAll(complete.parts());
        var responsible = answersOwn || Parties.isOf(roster, user, action);
        var asked = new Access.Request(hand.person(), deed, committee, responsible, hand.inChannel());
        if (Access.decide(asked) instanceof Verdict.Denied(var why)) {
            Denial.noted(hand.person(), deed, action.ref(), why);
            return deed == Deed.ANSWER && own.isPresent()
                    ? say("access.denied.parts", action.ref(), Texts.listed(own.get().stream()
                            .sorted()
                            .map(part -> Integer.toString(part + 1))
                            .toList()), own.get().size())
                    : why;
        }
        return null;
    }

    static Event event(Hand hand, @Nullable Change change, LocalDate today, Happening what) {
        var day =
                switch (what) {
                    case Happening.Completed(var response, var received) -> received;
                    case Happening.Answered(var response, var received) -> received;
                    // A letter that an officer sent is an event of the day on which it was sent.
                    case Happening.Requested() -> day(change, today);
                    case Happening.FollowedUp() -> day(change, today);
                    default -> today;
                };
        return new Event(hand.at(), day, hand.person().id(), hand.via(), what);
    }

    private static LocalDate day(@Nullable Change change, LocalDate today) {
        return switch (change) {
            case Change.Request(var day) -> day;
            case Change.FollowUp(var day) -> day;
            case null -> today;
            default -> today;
        };
    }

    /** A write of record makes one public line in the committee's channel. */
    void tell(Hand hand, Committee committee, List<Action> changed, String verb) {
        var channel = committee.channel();
        if (channel != null) {
            outbox.put(new Notice(
                    hand.workspace(),
                    "record:" + hand.once() + ":" + committee.code(),
                    "record",
                    verb,
                    committee.code(),
                    channel,
                    hand.person().id(),
                    changed.stream().map(Action::ref).toList(),
                    hand.at()));
        }
    }
}
