package org.arising.mail.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Outcome;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.action.slack.AnswerForm;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.conversation.slack.AnswerModal;
import org.arising.kernel.Reference;
import org.arising.mail.FiledMail;
import org.arising.mail.MailDesk;
import org.arising.response.StoredFile;
import org.arising.slack.Click;
import org.arising.slack.Field;
import org.arising.slack.Opening;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** What an officer says that an e-mail is: an answer, wholly or to a part, a note, about something else, or about nothing here. */
@Singleton
final class MailClicks implements Routes {
    private final MailDesk mails;
    private final ReadActions actions;
    private final ActionDesk desk;
    private final AnswerForm answers;
    private final Visitors visitors;
    private final Forms forms;
    private final SlackApi slack;

    MailClicks(
            MailDesk mails,
            ReadActions actions,
            ActionDesk desk,
            AnswerForm answers,
            Visitors visitors,
            Forms forms,
            SlackApi slack) {
        this.mails = mails;
        this.actions = actions;
        this.desk = desk;
        this.answers = answers;
        this.visitors = visitors;
        this.forms = forms;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(MailIds.COMPLETE, (request, context) -> clicked(request.getPayload(), context, this::answerForm));
        app.blockAction(MailIds.PART, (request, context) -> clicked(request.getPayload(), context, this::answerForm));
        app.blockAction(MailIds.NOTE, (request, context) -> clicked(request.getPayload(), context, this::note));
        app.blockAction(MailIds.POINT, (request, context) -> clicked(request.getPayload(), context, this::pointForm));
        app.blockAction(MailIds.ASIDE, (request, context) -> clicked(request.getPayload(), context, this::aside));
        forms.on(app, MailIds.ANSWER_FORM, this::answer);
        forms.on(app, MailIds.POINT_FORM, this::point);
    }

    /** A click on an offer; what comes back is why nothing was done, or nothing. */
    private interface Taking {
        Optional<String> on(BlockActionPayload payload, Visitor visitor, FiledMail mail);
    }

    private Response clicked(BlockActionPayload payload, ActionContext context, Taking click) throws IOException {
        var visitor = visitors.clicking(payload);
        var mail = Click.value(payload).flatMap(value -> mails.find(visitor.workspace(), value.query()));
        var why = mail.isEmpty() ? Optional.of(say("mail.refusal.gone")) : decide(payload, visitor, mail.get(), click);
        if (why.isPresent()) {
            var message = ErrorView.refused(why.get());
            Click.tell(context, message, false);
        }
        return context.ack();
    }

    private Optional<String> decide(BlockActionPayload payload, Visitor visitor, FiledMail mail, Taking click) {
        if (mail.settled() != null) {
            return Optional.of(say("mail.refusal.settled"));
        }
        return isReader(visitor, mail) ? click.on(payload, visitor, mail) : Optional.of(say("mail.refusal.officers"));
    }

    /** Officers of the committees that it is about; of any committee where nobody knows yet. */
    private static boolean isReader(Visitor visitor, FiledMail mail) {
        return visitor.run().stream()
                .anyMatch(committee -> mail.committee().isEmpty()
                        || committee.code().equals(mail.committee())
                        || mail.refs().stream().anyMatch(ref -> ref.committee().equals(committee.code())));
    }

    /** The ongoing actions that it may answer and that the officer may answer for. */
    private List<Action> open(Visitor visitor, FiledMail mail) {
        return actions.find(visitor.workspace(), mail.refs()).stream()
                .filter(action -> action.stage() == Stage.ONGOING)
                .filter(action -> visitor.may(Deed.ANSWER, action) instanceof Verdict.Allowed)
                .toList();
    }

    private Optional<String> answerForm(BlockActionPayload payload, Visitor visitor, FiledMail mail) {
        var open = open(visitor, mail);
        if (open.isEmpty()) {
            return Optional.of(say("mail.refusal.nothing-left"));
        }
        var committee = visitor.roster().committee(open.getFirst().ref().committee()).orElseThrow();
        var offered = new AnswerModal.Offered(
                MailIds.ANSWER_FORM, mail.shown(), mail.files().stream().map(StoredFile::name).toList(), null, mail.id());
        return Optional.ofNullable(Opening.open(
                slack,
                payload.getTriggerId(),
                AnswerModal.of(
                        offered, open, mail.came().atZone(committee.zone()).toLocalDate(), visitor.today(open.getFirst()))));
    }

    private Optional<String> note(BlockActionPayload payload, Visitor visitor, FiledMail mail) {
        var open = open(visitor, mail);
        if (open.isEmpty()) {
            return Optional.of(say("mail.refusal.nothing-left"));
        }
        var committee = visitor.roster().committee(open.getFirst().ref().committee()).orElseThrow();
        var hand = visitor.hand("mail:" + mail.id(), committee);
        var refs = open.stream().map(Action::ref).toList();
        var text = say("mail.noted", mail.from(), mail.shown().isBlank() ? mail.subject() : mail.shown());
        return mails.settle(mail, MailDesk.NOTE, visitor.person().id(), () -> desk.change(hand, refs, new Change.Remark(text)))
                        instanceof Outcome.Refused(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private Optional<String> pointForm(BlockActionPayload payload, Visitor visitor, FiledMail mail) {
        return Optional.ofNullable(Opening.open(slack, payload.getTriggerId(), PointModal.of(mail)));
    }

    private Optional<String> aside(BlockActionPayload payload, Visitor visitor, FiledMail mail) {
        mails.settle(mail, MailDesk.ASIDE, visitor.person().id());
        return Optional.empty();
    }

    private Optional<FiledMail> about(Form form) {
        var id = form.subject().thing();
        return id == null
                ? Optional.empty()
                : mails.find(form.visitor().workspace(), id).filter(mail -> isReader(form.visitor(), mail));
    }

    private Response answer(Form form) {
        var mail = about(form);
        if (mail.isEmpty()) {
            return form.say(say("mail.refusal.gone"));
        }
        var refs = AnswerForm.answered(form, AnswerModal.ACTIONS);
        if (refs.isEmpty()) {
            return form.error(AnswerModal.ACTIONS, say("offer.refusal.none-ticked"));
        }
        var text = mail.get().shown();
        var about = new AnswerForm.About(
                refs, List.of(), mail.get().files(), mail.get().from(), text.length() > Field.LONGEST ? text : "");
        return answers.complete(form, about, change -> mails.settle(
                mail.get(), MailDesk.ANSWER, form.visitor().person().id(), change));
    }

    private Response point(Form form) {
        var mail = about(form);
        if (mail.isEmpty()) {
            return form.say(say("mail.refusal.gone"));
        }
        var words = Arrays.stream(form.fields().text(PointModal.ACTIONS).orElse("").split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var refs = words.stream().flatMap(word -> Reference.read(word).stream()).distinct().toList();
        var known = actions.find(form.visitor().workspace(), refs);
        if (words.isEmpty() || refs.size() != words.stream().distinct().count() || known.size() != refs.size()) {
            return form.error(PointModal.ACTIONS, say("mail.refusal.unknown"));
        }
        var run = form.visitor().run().stream().map(committee -> committee.code()).toList();
        if (refs.stream().map(Reference::committee).distinct().count() != 1 || !run.contains(refs.getFirst().committee())) {
            return form.error(PointModal.ACTIONS, say("mail.refusal.one-committee"));
        }
        return mails.point(mail.get(), refs) ? form.close() : form.say(say("mail.refusal.settled"));
    }
}
