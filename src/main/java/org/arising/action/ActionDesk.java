package org.arising.action;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.access.Access;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.kernel.Reference;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.response.Responses;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

/**
 * Where actions are changed: each change is one transaction that decides on the action as it is then, stores it with its
 * event, and puts what is to be told into the outbox. All of several actions are changed, or none.
 */
@Singleton
public class ActionDesk {
    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final Responses responses;
    private final Rosters rosters;
    private final Outbox outbox;

    ActionDesk(
            TransactionOperations<Connection> transactions,
            Actions actions,
            Responses responses,
            Rosters rosters,
            Outbox outbox) {
        this.transactions = transactions;
        this.actions = actions;
        this.responses = responses;
        this.rosters = rosters;
        this.outbox = outbox;
    }

    /** Answers actions with one response. */
    public Outcome complete(Hand hand, List<Reference> refs, Answer answer) {
        var response = answer.response();
        return inTransaction(hand, () -> {
            responses.add(hand.workspace(), response, hand.person().id(), hand.at());
            var outcome = decideAll(hand, refs, Deed.ANSWER, (committee, action) -> new Change.Complete(
                    response.id(),
                    response.received(),
                    answer.parts(),
                    !committee.acceptance() || committee.isOfficer(hand.person().id())));
            if (outcome instanceof Outcome.Done(var done)) {
                done.forEach(action -> responses.answers(hand.workspace(), response.id(), action.ref(), answer.parts()));
            }
            return outcome;
        });
    }

    /** Changes actions, all in the same way. */
    public Outcome change(Hand hand, List<Reference> refs, Change change) {
        return inTransaction(hand, () -> decideAll(hand, refs, change.transition().deed(), (committee, action) -> change));
    }

    /** Records what a committee made of actions at a meeting: what has ended is noted, the rest is carried over. */
    public Outcome note(Hand hand, List<Reference> refs, LocalDate meeting) {
        return inTransaction(hand, () -> decideAll(
                hand,
                refs,
                Deed.MANAGE,
                (committee, action) -> action.state() instanceof State.Ongoing
                        ? new Change.CarryOver(meeting)
                        : new Change.Note(meeting)));
    }

    /** Makes each open part of an action an action of its own. */
    public Outcome split(Hand hand, Reference ref) {
        return inTransaction(hand, () -> {
            var found = actions.find(hand.workspace(), ref);
            if (found.isEmpty()) {
                return new Outcome.Refused(say("refusal.no-action", ref));
            }
            if (found.get().openParts().size() < 2) {
                var why = say("refusal.no-parts-left", ref);
                var news = actions.news(hand, found.get());
                return news.isEmpty()
                        ? new Outcome.Refused(why)
                        : new Outcome.Overtaken(List.of(new Outcome.News(found.get(), news)), why);
            }
            var zone = rosters.current(hand.workspace()).committee(ref.committee()).map(Committee::zone);
            if (zone.isEmpty()) {
                return new Outcome.Refused(say("refusal.no-committee", ref.committee()));
            }
            var today = hand.at().atZone(zone.get()).toLocalDate();
            var pieces = pieces(hand, found.get(), today);
            var outcome = decideAll(hand, List.of(ref), Deed.MANAGE, (committee, action) ->
                    new Change.Split(pieces.stream().map(Action::ref).toList()));
            if (outcome instanceof Outcome.Done) {
                pieces.forEach(piece -> actions.add(
                        hand.workspace(),
                        piece,
                        List.of(event(hand, null, today, new Happening.Raised(say("event.raised.split", ref))))));
                return new Outcome.Done(pieces);
            }
            return outcome;
        });
    }

    private List<Action> pieces(Hand hand, Action whole, LocalDate today) {
        var first = actions.nextReference(hand.workspace(), whole.ref().committee(), whole.ref().year());
        var pieces = new ArrayList<Action>();
        for (var part : whole.openParts()) {
            pieces.add(whole.piece(
                    new Reference(first.committee(), first.year(), first.number() + pieces.size()), part, today));
        }
        return List.copyOf(pieces);
    }

    /** Adds an action, with the next reference of its committee and year. */
    public Outcome add(Hand hand, NewAction fresh) {
        return inTransaction(hand, () -> {
            var roster = rosters.current(hand.workspace());
            var committee = roster.committee(fresh.committee()).orElse(null);
            if (committee == null) {
                return new Outcome.Refused(say("refusal.no-committee", fresh.committee()));
            }
            if (Access.decide(new Access.Request(hand.person(), Deed.MANAGE, committee, false, hand.inChannel()))
                    instanceof Verdict.Denied(var why)) {
                return new Outcome.Refused(why);
            }
            var today = hand.at().atZone(committee.zone()).toLocalDate();
            var meeting = fresh.meeting();
            var arose = meeting == null ? today : meeting;
            if (meeting != null) {
                rosters.save(hand.workspace(), new Meeting(committee.code(), meeting, null));
            }
            var ref = actions.nextReference(hand.workspace(), committee.code(), arose.getYear());
            var action = fresh.raised(ref, today);
            var link = fresh.link();
            var origin = link == null ? say("event.raised.added") : say("event.raised.made", link);
            actions.add(hand.workspace(), action, List.of(event(hand, null, today, new Happening.Raised(origin))));
            tell(hand, committee, List.of(action), "added");
            return new Outcome.Done(List.of(action));
        });
    }

    private interface Work {
        Outcome run();
    }

    /** A refusal takes back what the transaction has stored by then. */
    private Outcome inTransaction(Hand hand, Work work) {
        return transactions.executeWrite(status -> {
            if (!actions.applyOnce(hand.workspace(), hand.once(), hand.at())) {
                return new Outcome.Repeated();
            }
            var outcome = work.run();
            if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.Overtaken) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private interface ChangeOf {
        Change of(Committee committee, Action action);
    }

    private Outcome decideAll(Hand hand, List<Reference> refs, Deed deed, ChangeOf changes) {
        var roster = rosters.current(hand.workspace());
        var changed = new ArrayList<Action>();
        var overtaken = new ArrayList<Outcome.News>();
        for (var ref : new LinkedHashSet<>(refs)) {
            var action = actions.find(hand.workspace(), ref).orElse(null);
            var committee = roster.committee(ref.committee()).orElse(null);
            if (action == null || committee == null) {
                return new Outcome.Refused(say("refusal.no-action", ref));
            }
            var denied = denied(hand, deed, roster, committee, action);
            if (denied != null) {
                return new Outcome.Refused(denied);
            }
            var today = hand.at().atZone(committee.zone()).toLocalDate();
            var change = changes.of(committee, action);
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
            var own = changed.stream().filter(action -> action.ref().committee().equals(committee.code())).toList();
            if (!own.isEmpty()) {
                tell(hand, committee, own, own.getFirst().touch().words());
            }
        }
        return new Outcome.Done(List.copyOf(changed));
    }

    private static @Nullable String denied(Hand hand, Deed deed, Roster roster, Committee committee, Action action) {
        var responsible = roster.isOf(
                hand.person().id(),
                action.responsible().organisations(),
                action.responsible().posts());
        var asked = new Access.Request(hand.person(), deed, committee, responsible, hand.inChannel());
        return Access.decide(asked) instanceof Verdict.Denied(var why) ? why : null;
    }

    private static Event event(Hand hand, @Nullable Change change, LocalDate today, Happening what) {
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
    private void tell(Hand hand, Committee committee, List<Action> changed, String verb) {
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
