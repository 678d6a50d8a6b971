package org.arising.action;

import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.kernel.Reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Where one action becomes several, and several become one; all within one transaction, or none of it. */
@Singleton
public class ShapeDesk {
    private final Deciding deciding;
    private final Actions actions;
    private final Rosters rosters;

    ShapeDesk(Deciding deciding, Actions actions, Rosters rosters) {
        this.deciding = deciding;
        this.actions = actions;
        this.rosters = rosters;
    }

    /** Makes the others parts of the first, which keeps its reference and takes their place. */
    public Outcome merge(Hand hand, List<Reference> refs, String reason) {
        return deciding.inTransaction(hand, () -> {
            var found = actions.find(hand.workspace(), refs);
            if (found.size() < refs.size() || found.isEmpty()) {
                return new Outcome.Refused(say("form.refusal.action-untold"));
            }
            var first = found.getFirst();
            var merge = new Change.Merge(found.subList(1, found.size()), reason);
            return deciding.decideAll(hand, refs, Deed.MANAGE, (committee, action) ->
                    action.ref().equals(first.ref()) ? merge : new Change.Supersede(first.ref(), reason));
        });
    }

    /** Makes each open part of an action an action of its own. */
    public Outcome split(Hand hand, Reference ref) {
        return deciding.inTransaction(hand, () -> {
            var found = actions.find(hand.workspace(), ref);
            if (found.isEmpty()) {
                return new Outcome.Refused(say("refusal.no-action", ref));
            }
            var denied = deciding.denied(hand, Deed.MANAGE, found.get());
            if (denied != null) {
                return new Outcome.Refused(denied);
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
            var outcome = deciding.decideAll(hand, List.of(ref), Deed.MANAGE, (committee, action) ->
                    new Change.Split(pieces.stream().map(Action::ref).toList()));
            if (outcome instanceof Outcome.Done) {
                pieces.forEach(piece -> actions.add(
                        hand.workspace(),
                        piece,
                        List.of(Deciding.event(hand, null, today, new Happening.Raised(say("event.raised.split", ref))))));
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
}
