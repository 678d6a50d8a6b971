package org.arising.action;

import jakarta.inject.Singleton;
import org.arising.access.Access;
import org.arising.access.Deed;
import org.arising.access.Denial;
import org.arising.access.Verdict;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Rosters;
import org.arising.kernel.Reference;
import org.arising.response.Responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.arising.kernel.Words.say;

/**
 * Where actions are changed: each change is one transaction that decides on the action as it is then, stores it with its
 * event, and puts what is to be told into the outbox. All of several actions are changed, or none.
 */
@Singleton
public class ActionDesk {
    private final Deciding deciding;
    private final Actions actions;
    private final Responses responses;
    private final Rosters rosters;

    ActionDesk(Deciding deciding, Actions actions, Responses responses, Rosters rosters) {
        this.deciding = deciding;
        this.actions = actions;
        this.responses = responses;
        this.rosters = rosters;
    }

    /** Answers actions with one response. */
    public Outcome complete(Hand hand, List<Reference> refs, Answer answer) {
        var response = answer.response();
        return deciding.inTransaction(hand, () -> {
            responses.add(hand.workspace(), response, hand.person().id(), hand.at());
            var outcome = deciding.decideAll(hand, refs, Deed.ANSWER, (committee, action) -> new Change.Complete(
                    response.id(),
                    response.received(),
                    parts(hand, committee, action, answer),
                    !committee.acceptance() || committee.isOfficer(hand.person().id())));
            if (outcome instanceof Outcome.Done(var done)) {
                var roster = rosters.current(hand.workspace());
                done.forEach(action -> responses.answers(
                        hand.workspace(),
                        response.id(),
                        action.ref(),
                        parts(hand, roster.committee(action.ref().committee()).orElseThrow(), action, answer)));
            }
            return outcome;
        });
    }

    /** Whoever leads parts alone answers those where none is named. */
    private Set<Integer> parts(Hand hand, Committee committee, Action action, Answer answer) {
        return answer.parts().isEmpty() && !committee.isOfficer(hand.person().id())
                ? Parties.parts(rosters.current(hand.workspace()), hand.person().id(), action).orElse(Set.of())
                : answer.parts();
    }

    /** Changes actions, all in the same way. */
    public Outcome change(Hand hand, List<Reference> refs, Change change) {
        return deciding.inTransaction(
                hand, () -> deciding.decideAll(hand, refs, change.transition().deed(), (committee, action) -> change));
    }

    /** Records what a committee made of actions at a meeting: what has ended is noted, the rest is carried over. */
    public Outcome note(Hand hand, List<Reference> refs, LocalDate meeting) {
        return deciding.inTransaction(hand, () -> deciding.decideAll(
                hand,
                refs,
                Deed.MANAGE,
                (committee, action) -> action.state() instanceof State.Ongoing
                        ? new Change.CarryOver(meeting)
                        : new Change.Note(meeting)));
    }

    /** Adds an action, with the next reference of its committee and year. */
    public Outcome add(Hand hand, NewAction fresh) {
        return deciding.inTransaction(hand, () -> {
            var roster = rosters.current(hand.workspace());
            var committee = roster.committee(fresh.committee()).orElse(null);
            if (committee == null) {
                return new Outcome.Refused(say("refusal.no-committee", fresh.committee()));
            }
            if (Access.decide(new Access.Request(hand.person(), Deed.MANAGE, committee, false, hand.inChannel()))
                    instanceof Verdict.Denied(var why)) {
                return new Outcome.Refused(Denial.noted(hand.person(), Deed.MANAGE, committee.code(), why));
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
            actions.add(hand.workspace(), action, List.of(Deciding.event(hand, null, today, new Happening.Raised(origin))));
            deciding.tell(hand, committee, List.of(action), "added");
            return new Outcome.Done(List.of(action));
        });
    }
}
