package org.arising.plan.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.RefusalModal;
import org.arising.action.slack.Reply;
import org.arising.action.slack.SpokenVerb;
import org.arising.action.slack.Verb;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Committee;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Reference;
import org.arising.kernel.Words;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.plan.Period;
import org.arising.plan.PlanDesk;
import org.arising.plan.PlanOutcome;
import org.arising.plan.UpdateDesk;
import org.arising.plan.UpdateOutcome;
import org.arising.slack.Click;
import org.arising.slack.Message;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** {@code plan}: asks every lead for an update, shows how far the period is, and issues it; with the forms of leads. */
@Singleton
final class PlanVerb implements SpokenVerb, Routes {
    /** Leads usually get so many working days. */
    private static final int USUAL_DAYS = 10;

    private final PlanDesk desk;
    private final UpdateDesk updates;
    private final ReadActions actions;
    private final Outbox outbox;
    private final Visitors visitors;
    private final Forms forms;
    private final SlackApi slack;

    PlanVerb(
            PlanDesk desk,
            UpdateDesk updates,
            ReadActions actions,
            Outbox outbox,
            Visitors visitors,
            Forms forms,
            SlackApi slack) {
        this.desk = desk;
        this.updates = updates;
        this.actions = actions;
        this.outbox = outbox;
        this.visitors = visitors;
        this.forms = forms;
        this.slack = slack;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.PLAN);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> named, String rest) {
        var committee = (rest.isBlank()
                        ? visitor.meant()
                        : visitor.roster().committee(rest.strip().toUpperCase(Locale.ROOT)))
                .orElse(null);
        if (committee == null) {
            return Reply.refused(Words.say("plan.refusal.which"));
        }
        if (!visitor.isOfficer(committee)) {
            return Reply.refused(Words.say("plan.refusal.who-asks", committee.name()));
        }
        var open = desk.open(visitor.workspace(), committee.code());
        if (open.isPresent()) {
            return new Reply.Tell(PlanView.progress(committee, open.get(), visitor.roster(), ""));
        }
        var commitments = desk.commitments(visitor.workspace(), committee.code());
        var today = visitor.now().atZone(committee.zone()).toLocalDate();
        return commitments.isEmpty()
                ? Reply.refused(Words.say("plan.refusal.import-first", committee.name()))
                : new Reply.Open(PlanModal.open(
                        committee, commitments, WorkingCalendar.of(committee).plus(today, USUAL_DAYS), visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, PlanIds.OPEN_FORM, this::open);
        forms.on(app, PlanIds.GIVE_FORM, this::give);
        forms.on(app, PlanIds.EDIT_FORM, this::edit);
        app.blockAction(PlanIds.GIVE, (request, context) -> {
            var value = Click.value(request.getPayload());
            return show(request.getPayload(), context, value.flatMap(each -> each.refs().stream().findFirst()), false);
        });
        app.blockAction(PlanIds.CHOOSE, (request, context) -> show(request.getPayload(), context, chosen(request.getPayload()), false));
        app.blockAction(PlanIds.EDIT, (request, context) -> show(request.getPayload(), context, chosen(request.getPayload()), true));
        app.blockAction(PlanIds.REMIND, (request, context) -> decide(request.getPayload(), context, (visitor, committee) -> switch (
                desk.remind(visitor.hand("remind:" + request.getPayload().getTriggerId(), committee), committee)) {
            case PlanOutcome.Refused(var why) -> ErrorView.refused(why);
            case PlanOutcome.Done(var words) -> now(visitor, committee, words);
        }));
        app.blockAction(PlanIds.ISSUE, (request, context) -> decide(request.getPayload(), context, (visitor, committee) ->
                issue(visitor, committee, "issue:" + request.getPayload().getTriggerId())));
    }

    private static Optional<Reference> chosen(BlockActionPayload payload) {
        return Optional.ofNullable(payload.getActions().getFirst().getSelectedOption())
                .flatMap(option -> Reference.read(option.getValue()));
    }

    private interface Doing {
        Message of(Visitor visitor, Committee committee);
    }

    private Message now(Visitor visitor, Committee committee, String words) {
        return desk.open(visitor.workspace(), committee.code())
                .map(progress -> PlanView.progress(committee, progress, visitor.roster(), words))
                .orElseGet(() -> ErrorView.refused(words));
    }

    private Message issue(Visitor visitor, Committee committee, String once) {
        return switch (desk.issue(visitor.hand(once, committee), committee)) {
            case PlanOutcome.Refused(var why) -> ErrorView.refused(why);
            case PlanOutcome.Done(var label) -> {
                post(visitor, committee, label, once);
                yield ErrorView.refused(
                        committee.channel() == null
                                ? Words.say("plan.issued", label)
                                : Words.say("plan.issued.posted", label));
            }
        };
    }

    /** The update as files, in the committee's channel. */
    private void post(Visitor visitor, Committee committee, String label, String once) {
        var channel = committee.channel();
        if (channel != null && !label.isEmpty()) {
            outbox.put(new Notice(
                    visitor.workspace(), "update:" + once, "plan-update", label, committee.code(), channel,
                    visitor.person().id(), List.of(), visitor.now()));
        }
    }

    private Response decide(BlockActionPayload payload, ActionContext context, Doing deed) throws IOException {
        var visitor = visitor(payload);
        var message = Click.value(payload)
                .flatMap(value -> visitor.roster().committee(value.query()))
                .filter(visitor::isOfficer)
                .map(committee -> deed.of(visitor, committee))
                .orElseGet(() -> ErrorView.refused(Words.say("plan.refusal.officers")));
        return Click.tell(context, message, true);
    }

    private Visitor visitor(BlockActionPayload payload) {
        return visitors.clicking(payload);
    }

    private Response show(BlockActionPayload payload, ActionContext context, Optional<Reference> ref, boolean edit) {
        var visitor = visitor(payload);
        var view = ref.flatMap(each -> actions.find(visitor.workspace(), each))
                .map(action -> view(visitor, action, edit))
                .orElseGet(() -> RefusalModal.of(Words.say("plan.refusal.that-gone")));
        slack.call(client -> client.viewsOpen(r -> r.triggerId(payload.getTriggerId()).view(view)));
        return context.ack();
    }

    private View view(Visitor visitor, Action action, boolean edit) {
        var committee = visitor.roster().committee(action.ref().committee());
        var open = desk.open(visitor.workspace(), action.ref().committee());
        if (visitor.may(Deed.READ, action) instanceof Verdict.Denied) {
            return RefusalModal.of(Words.say("plan.refusal.that-gone"));
        }
        if (committee.isEmpty() || open.isEmpty()) {
            return RefusalModal.of(Words.say("plan.refusal.issued"));
        }
        var before = open.get().updates().get(action.ref());
        if (edit) {
            return visitor.isOfficer(committee.get())
                    ? PlanModal.edit(action, open.get().period(), before, visitor.channel())
                    : RefusalModal.of(Words.say("plan.refusal.who-edits"));
        }
        return visitor.may(Deed.UPDATE, action) instanceof Verdict.Allowed
                ? PlanModal.give(action, open.get().period(), before, visitor.channel())
                : RefusalModal.of(Words.say("plan.refusal.who-gives", action.responsible().spoken()));
    }

    private Response open(Form form) {
        var committee = Optional.ofNullable(form.subject().committee()).flatMap(form.visitor().roster()::committee);
        var due = form.fields().day(Inputs.DEADLINE);
        if (committee.isEmpty() || due.isEmpty()) {
            return form.error(Inputs.DEADLINE, Words.say("plan.refusal.no-deadline"));
        }
        var label = form.fields().text(PlanIds.PERIOD).orElse("");
        var past = due.get().isBefore(form.today(committee.get()));
        return switch (desk.open(form.visitor().hand(form.once(), committee.get()), committee.get(), label, due.get())) {
            case PlanOutcome.Refused(var why) -> form.error(past ? Inputs.DEADLINE : PlanIds.PERIOD, why);
            case PlanOutcome.Done(var words) ->
                form.context().ack(r -> r.responseAction("update")
                        .view(RefusalModal.of(words + " " + Words.say("plan.opened.see"))));
        };
    }

    private Response give(Form form) {
        if (form.refs().isEmpty()) {
            return form.error(Inputs.NOTE, Words.say("plan.refusal.untold"));
        }
        var ref = form.refs().getFirst();
        var committee = form.visitor().roster().committee(ref.committee());
        var action = actions.find(form.visitor().workspace(), ref);
        if (committee.isEmpty() || action.isEmpty()) {
            return form.error(Inputs.NOTE, Words.say("plan.refusal.gone"));
        }
        var same = !form.fields().choices(PlanIds.SAME).isEmpty();
        var text = same ? last(form, action.get()) : form.fields().text(Inputs.NOTE).orElse("");
        return switch (updates.give(form.visitor().hand(form.once(), committee.get()), ref, text, seen(form))) {
            case PlanOutcome.Refused(var why) -> form.error(Inputs.NOTE, why);
            case PlanOutcome.Done done -> form.close();
            case UpdateOutcome.Overtaken(var now) ->
                again(form, action.get(), period -> PlanModal.giveAgain(action.get(), period, now, text, form.subject().channel()));
        };
    }

    /** The mark of what had been said when the form was opened. */
    private static String seen(Form form) {
        return Objects.requireNonNullElse(form.subject().thing(), "");
    }

    private Response again(Form form, Action action, Function<Period, View> view) {
        return desk.open(form.visitor().workspace(), action.ref().committee())
                .map(progress -> form.next(view.apply(progress.period())))
                .orElseGet(() -> form.error(Inputs.NOTE, Words.say("plan.refusal.issued-meanwhile")));
    }

    private String last(Form form, Action action) {
        return action.statusNote().isEmpty()
                ? form.fields().text(Inputs.NOTE).orElse("")
                : action.statusNote();
    }

    private Response edit(Form form) {
        var ref = form.refs().stream().findFirst();
        var committee = ref.flatMap(each -> form.visitor().roster().committee(each.committee()));
        var action = ref.flatMap(each -> actions.find(form.visitor().workspace(), each));
        if (committee.isEmpty() || action.isEmpty()) {
            return form.error(Inputs.NOTE, Words.say("plan.refusal.gone"));
        }
        var hand = form.visitor().hand(form.once(), committee.get());
        var text = form.fields().text(Inputs.NOTE).orElse("");
        return switch (updates.edit(hand, committee.get(), ref.get(), text, seen(form))) {
            case PlanOutcome.Refused(var why) -> form.error(Inputs.NOTE, why);
            case PlanOutcome.Done done -> form.close();
            case UpdateOutcome.Overtaken(var now) ->
                again(form, action.get(), period -> PlanModal.editAgain(action.get(), period, now, text, form.subject().channel()));
        };
    }
}
