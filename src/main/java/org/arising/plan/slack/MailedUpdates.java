package org.arising.plan.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Committee;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.mail.FiledMail;
import org.arising.mail.MailDesk;
import org.arising.mail.slack.MailUse;
import org.arising.plan.PlanDesk;
import org.arising.plan.PlanOutcome;
import org.arising.plan.Progress;
import org.arising.plan.UpdateDesk;
import org.arising.plan.UpdateOutcome;
import org.arising.slack.ButtonValue;
import org.arising.slack.Click;
import org.arising.slack.Draw;
import org.arising.slack.Opening;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;
import org.arising.slack.Snippet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What leads answer by e-mail when they are asked how commitments stand: an officer files it as the updates, one after another,
 * and it stays on offer until each commitment has its own. Nothing is completed by it.
 */
@Singleton
final class MailedUpdates implements MailUse, Routes {
    private static final int NAMED = 12;

    private final MailDesk mails;
    private final PlanDesk desk;
    private final UpdateDesk updates;
    private final Visitors visitors;
    private final Forms forms;
    private final SlackApi slack;

    MailedUpdates(MailDesk mails, PlanDesk desk, UpdateDesk updates, Visitors visitors, Forms forms, SlackApi slack) {
        this.mails = mails;
        this.desk = desk;
        this.updates = updates;
        this.visitors = visitors;
        this.forms = forms;
        this.slack = slack;
    }

    @Override
    public String kind() {
        return PlanDesk.ASK;
    }

    @Override
    public Optional<Offer> offer(FiledMail mail) {
        return progress(mail).map(progress -> offer(mail, progress)).or(() -> late(mail));
    }

    private static Offer offer(FiledMail mail, Progress progress) {
        var missing = missing(mail, progress);
        var words = missing.isEmpty()
                ? Words.say("plan.mailed.all")
                : missing.size() < MailedModal.about(mail, progress).size() ? Words.say("plan.mailed.missing", named(missing)) : "";
        var value = ButtonValue.query(MailDesk.KIND, mail.id());
        return new Offer(List.of(Draw.button(Words.say("plan.mailed.button"), PlanIds.MAIL, value)), words);
    }

    /** What comes after the period was issued is its update no more, but completes its commitments as little. */
    private Optional<Offer> late(FiledMail mail) {
        return desk.find(mail.workspace(), mail.committee(), mail.topic())
                .filter(progress -> progress.period().issued())
                .filter(progress -> desk.commitments(mail.workspace(), mail.committee()).stream()
                        .anyMatch(action -> mail.refs().contains(action.ref())))
                .map(progress -> new Offer(List.of(), Words.say("plan.mailed.late", Snippet.of(mail.topic(), 60))));
    }

    /** The period for which it answers, while that is open and one of the commitments is in it. */
    private Optional<Progress> progress(FiledMail mail) {
        return about(mail, desk.open(mail.workspace(), mail.committee()));
    }

    private static Optional<Progress> about(FiledMail mail, Optional<Progress> open) {
        return open.filter(progress -> progress.period().label().equals(mail.topic()))
                .filter(progress -> !MailedModal.about(mail, progress).isEmpty());
    }

    private static List<Reference> missing(FiledMail mail, Progress progress) {
        return progress.missing().stream().map(Action::ref).filter(mail.refs()::contains).toList();
    }

    private static String named(List<Reference> refs) {
        return Texts.listed(refs.stream().limit(NAMED).map(Reference::toString).toList());
    }

    @Override
    public void register(App app) {
        app.blockAction(PlanIds.MAIL, (request, context) -> {
            var why = clicked(request.getPayload());
            if (why.isPresent()) {
                Click.tell(context, ErrorView.refused(why.get()), false);
            }
            return context.ack();
        });
        forms.on(app, PlanIds.MAIL_FORM, this::file);
    }

    /** Opens the form; what comes back is why not, or nothing. */
    private Optional<String> clicked(BlockActionPayload payload) {
        var visitor = visitors.clicking(payload);
        var mail = Click.value(payload).flatMap(value -> mails.find(visitor.workspace(), value.query()));
        if (mail.isEmpty()) {
            return Optional.of(Words.say("mail.refusal.gone"));
        }
        if (mail.get().settled() != null) {
            return Optional.of(Words.say("mail.refusal.settled"));
        }
        if (committee(visitor, mail.get()).isEmpty()) {
            return Optional.of(Words.say("mail.refusal.officers"));
        }
        var progress = progress(mail.get());
        if (progress.isEmpty()) {
            mails.redraw(mail.get());
            return Optional.of(Words.say("plan.refusal.issued"));
        }
        return Optional.ofNullable(Opening.open(slack, payload.getTriggerId(), MailedModal.of(mail.get(), progress.get())));
    }

    /** The committee of the e-mail, where the visitor is an officer of it. */
    private static Optional<Committee> committee(Visitor visitor, FiledMail mail) {
        return visitor.roster().committee(mail.committee()).filter(visitor::isOfficer);
    }

    private Response file(Form form) {
        var visitor = form.visitor();
        var about = MailedModal.Subject.read(Objects.requireNonNullElse(form.subject().thing(), ""));
        var mail = mails.find(visitor.workspace(), about.mail()).orElse(null);
        var committee = mail == null ? Optional.<Committee>empty() : committee(visitor, mail);
        if (mail == null || committee.isEmpty()) {
            return form.say(Words.say("mail.refusal.gone"));
        }
        if (mail.settled() != null && !mail.settled().equals(MailDesk.UPDATE)) {
            return form.say(Words.say("mail.refusal.settled"));
        }
        var chosen = form.fields().choice(PlanIds.COMMITMENT).flatMap(Reference::read).filter(mail.refs()::contains);
        if (chosen.isEmpty()) {
            return form.error(PlanIds.COMMITMENT, Words.say("plan.mailed.refusal.which"));
        }
        var text = form.fields().text(Inputs.NOTE).orElse("");
        var written = new UpdateDesk.Written(
                chosen.get(), mail.topic(), mail.from(), mail.shown(), text, about.seen(chosen.get()));
        var hand = visitor.hand(form.once(), committee.get());
        return switch (updates.file(hand, committee.get(), written, () -> filed(mail, visitor))) {
            case PlanOutcome.Refused(var why) -> form.error(Inputs.NOTE, why);
            case PlanOutcome.Done done -> form.close();
            case UpdateOutcome.Overtaken(var now) ->
                progress(mail)
                        .map(progress -> form.next(MailedModal.again(mail, progress, now, text)))
                        .orElseGet(() -> form.error(Inputs.NOTE, Words.say("plan.refusal.issued-meanwhile")));
        };
    }

    /** It is settled with the last commitment that had nothing said of it; within the transaction that files an update. */
    private void filed(FiledMail mail, Visitor visitor) {
        if (about(mail, desk.current(mail.workspace(), mail.committee())).filter(progress -> !missing(mail, progress).isEmpty()).isPresent()) {
            mails.redraw(mail);
        } else {
            mails.settle(mail, MailDesk.UPDATE, visitor.person().id());
        }
    }
}
