package org.arising.plan;

import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Hand;
import org.arising.action.Kind;
import org.arising.action.Stage;
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

    /**
     * What a lead wrote elsewhere, as an officer files it.
     *
     * @param period label of the period for which it was asked
     * @param by who wrote it, in words
     * @param given their own words
     * @param text what is issued of them
     * @param seen the mark of what had been said when the form was opened
     */
    public record Written(Reference ref, String period, String by, String given, String text, String seen) {}

    /**
     * Files what a lead wrote as the update that they give: in their name, with their words beside what is issued of them.
     *
     * @param filed what else is done once it is, in the same transaction
     */
    public UpdateOutcome file(Hand hand, Committee committee, Written written, Runnable filed) {
        return plans.<UpdateOutcome>inTransaction(hand, new PlanOutcome.Done(""), roster -> {
            var denied = PlanDesk.denied(hand, committee, Deed.MANAGE, false);
            var open = periods.open(hand.workspace().value(), committee.code());
            if (denied.isPresent()) {
                return new PlanOutcome.Refused(denied.get());
            }
            if (open.isEmpty() || !open.get().label().equals(written.period())) {
                return new PlanOutcome.Refused(say("plan.refusal.issued-meanwhile"));
            }
            var ref = written.ref();
            if (actions.find(hand.workspace(), ref).filter(action -> isIn(action, committee)).isEmpty()) {
                return new PlanOutcome.Refused(say("plan.refusal.no-commitment", ref));
            }
            var words = Texts.collapsed(written.text());
            if (words.isEmpty()) {
                return new PlanOutcome.Refused(say("plan.refusal.no-words"));
            }
            var now = said(hand, open.get(), ref);
            if (!Update.mark(now).equals(written.seen())) {
                return new UpdateOutcome.Overtaken(Objects.requireNonNull(now));
            }
            var own = Texts.collapsed(written.given());
            var given = own.isEmpty() ? words : own;
            var at = Instants.micros(hand.at());
            updates.give(
                    hand.workspace().value(), committee.code(), open.get().label(), ref.toString(), given, written.by(), at);
            if (!words.equals(given)) {
                updates.edit(
                        hand.workspace().value(), committee.code(), open.get().label(), ref.toString(), words,
                        hand.person().id(), at);
            }
            outbox.refresh(hand.workspace(), ref);
            filed.run();
            return new PlanOutcome.Done(say("plan.edited"));
        });
    }

    private static boolean isIn(Action action, Committee committee) {
        return action.kind() == Kind.COMMITMENT
                && action.stage() == Stage.ONGOING
                && action.ref().committee().equals(committee.code());
    }

    private @Nullable Update said(Hand hand, PeriodRow open, Reference ref) {
        return updates.of(hand.workspace().value(), ref.committee(), open.label()).stream()
                .map(UpdateRow::update)
                .filter(update -> update.ref().equals(ref))
                .findFirst()
                .orElse(null);
    }
}
