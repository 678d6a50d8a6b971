package org.arising.plan;

import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.action.Actions;
import org.arising.action.Hand;
import org.arising.committee.Committee;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

import static org.arising.kernel.Words.say;

/** What leads say of the commitments of a plan, and how officers put it. */
@Singleton
public final class UpdateDesk {
    private final PlanDesk plans;
    private final PlanRows periods;
    private final UpdateRows updates;
    private final Actions actions;
    private final Outbox outbox;

    UpdateDesk(PlanDesk plans, PlanRows periods, UpdateRows updates, Actions actions, Outbox outbox) {
        this.plans = plans;
        this.periods = periods;
        this.updates = updates;
        this.actions = actions;
        this.outbox = outbox;
    }

    /**
     * Says how a commitment stands: its lead, or an officer, while the period is open.
     *
     * @param seen the mark of what had been said when the form was opened
     */
    public UpdateOutcome give(Hand hand, Reference ref, String text, String seen) {
        return plans.<UpdateOutcome>inTransaction(hand, new PlanOutcome.Done(""), roster -> {
            var committee = roster.committee(ref.committee()).orElse(null);
            var action = actions.find(hand.workspace(), ref).orElse(null);
            if (committee == null || action == null) {
                return new PlanOutcome.Refused(say("plan.refusal.no-commitment", ref));
            }
            var responsible = roster.isOf(
                    hand.person().id(), action.responsible().organisations(), action.responsible().posts());
            var denied = PlanDesk.denied(hand, committee, Deed.UPDATE, responsible);
            if (denied.isPresent()) {
                return new PlanOutcome.Refused(denied.get());
            }
            var open = periods.open(hand.workspace().value(), committee.code());
            if (open.isEmpty()) {
                return new PlanOutcome.Refused(say("plan.refusal.issued-meanwhile"));
            }
            var words = Texts.collapsed(text);
            if (words.isEmpty()) {
                return new PlanOutcome.Refused(say("plan.refusal.no-words"));
            }
            var now = said(hand, open.get(), ref);
            if (!Update.mark(now).equals(seen)) {
                return new UpdateOutcome.Overtaken(Objects.requireNonNull(now));
            }
            updates.give(
                    hand.workspace().value(), committee.code(), open.get().label(), ref.toString(), words, hand.person().id(),
                    Instants.micros(hand.at()));
            outbox.refresh(hand.workspace(), ref);
            return new PlanOutcome.Done(say("plan.given"));
        });
    }

    /**
     * Puts an officer's words in the place of the lead's, which stay beside them.
     *
     * @param seen the mark of what had been said when the form was opened
     */
    public UpdateOutcome edit(Hand hand, Committee committee, Reference ref, String text, String seen) {
        return plans.<UpdateOutcome>inTransaction(hand, new PlanOutcome.Done(""), roster -> {
            var denied = PlanDesk.denied(hand, committee, Deed.MANAGE, false);
            var open = periods.open(hand.workspace().value(), committee.code());
            if (denied.isPresent() || open.isEmpty()) {
                return new PlanOutcome.Refused(denied.orElseGet(() -> say("plan.refusal.none-open")));
            }
            var words = Texts.collapsed(text);
            var now = said(hand, open.get(), ref);
            if (!Update.mark(now).equals(seen)) {
                return new UpdateOutcome.Overtaken(Objects.requireNonNull(now));
            }
            var edited = updates.edit(
                    hand.workspace().value(), committee.code(), open.get().label(), ref.toString(), words, hand.person().id(),
                    Instants.micros(hand.at()));
            if (edited == 0) {
                updates.give(
                        hand.workspace().value(), committee.code(), open.get().label(), ref.toString(), words,
                        hand.person().id(), Instants.micros(hand.at()));
            }
            outbox.refresh(hand.workspace(), ref);
            return new PlanOutcome.Done(say("plan.edited"));
        });
    }

    private @Nullable Update said(Hand hand, PeriodRow open, Reference ref) {
        return updates.of(hand.workspace().value(), ref.committee(), open.label()).stream()
                .map(UpdateRow::update)
                .filter(update -> update.ref().equals(ref))
                .findFirst()
                .orElse(null);
    }
}
