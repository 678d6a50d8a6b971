package org.arising.conversation.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.File;
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
import org.arising.conversation.Promised;
import org.arising.conversation.ThreadReplies;
import org.arising.conversation.ThreadReply;
import org.arising.kernel.Reference;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.ButtonValue;
import org.arising.slack.Click;
import org.arising.slack.Field;
import org.arising.slack.Opening;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** What somebody says that a reply is: the answer, wholly or to a part, a promise, or just a note. */
@Singleton
final class OfferClicks implements Routes {
    private final ThreadReplies replies;
    private final ReadActions actions;
    private final ActionDesk desk;
    private final AnswerForm answers;
    private final Outbox outbox;
    private final Visitors visitors;
    private final Forms forms;
    private final SlackApi slack;

    OfferClicks(
            ThreadReplies replies,
            ReadActions actions,
            ActionDesk desk,
            AnswerForm answers,
            Outbox outbox,
            Visitors visitors,
            Forms forms,
            SlackApi slack) {
        this.replies = replies;
        this.actions = actions;
        this.desk = desk;
        this.answers = answers;
        this.outbox = outbox;
        this.visitors = visitors;
        this.forms = forms;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(OfferIds.COMPLETE, (request, context) -> clicked(request.getPayload(), context, this::form));
        app.blockAction(OfferIds.PART, (request, context) -> clicked(request.getPayload(), context, this::form));
        app.blockAction(OfferIds.NOTE, (request, context) -> clicked(request.getPayload(), context, this::note));
        app.blockAction(OfferIds.PROMISE, (request, context) -> clicked(request.getPayload(), context, this::promise));
        forms.on(app, OfferIds.FORM, this::answer);
    }

    /** A click on an offer; what comes back is why nothing was done, or nothing. */
    private interface Taking {
        Optional<String> on(BlockActionPayload payload, Visitor visitor, ThreadReply reply, List<Action> open);
    }

    private Response clicked(BlockActionPayload payload, ActionContext context, Taking click) throws IOException {
        var visitor = visitors.clicking(payload);
        var reply = Click.value(payload)
                .flatMap(value -> replies.find(visitor.workspace(), value.query()));
        var why = reply.isEmpty()
                ? Optional.of(say("offer.refusal.gone"))
                : decide(payload, visitor, reply.get(), click);
        if (why.isPresent()) {
            var message = ErrorView.refused(why.get());
            Click.tell(context, message, false);
        }
        return context.ack();
    }

    private Optional<String> decide(BlockActionPayload payload, Visitor visitor, ThreadReply reply, Taking click) {
        if (reply.settled() != null) {
            return Optional.of(say("offer.refusal.taken." + reply.settled()));
        }
        var open = mine(visitor, reply);
        var button = payload.getActions().getFirst().getActionId();
        var shown = Click.value(payload).map(ButtonValue::query).orElse("");
        if (!reply.version().equals(shown) && (button.equals(OfferIds.NOTE) || button.equals(OfferIds.PROMISE))) {
            // Whoever clicked has seen other words than those that would be taken.
            return Optional.of(say("offer.refusal.edited"));
        }
        return open.isEmpty()
                ? Optional.of(say("offer.refusal.nothing-left"))
                : click.on(payload, visitor, reply, open);
    }

    private List<Reference> asked(Visitor visitor, ThreadReply reply) {
        return outbox.find(visitor.workspace(), reply.notice()).map(Notice::actions).orElse(List.of());
    }

    /** The ongoing actions of our message that somebody may answer. */
    private List<Action> mine(Visitor visitor, ThreadReply reply) {
        return actions.find(visitor.workspace(), asked(visitor, reply)).stream()
                .filter(action -> action.stage() == Stage.ONGOING)
                .filter(action -> visitor.may(Deed.ANSWER, action) instanceof Verdict.Allowed)
                .toList();
    }

    private Optional<String> form(BlockActionPayload payload, Visitor visitor, ThreadReply reply, List<Action> open) {
        var today = visitor.today(open.getFirst());
        return Optional.ofNullable(Opening.open(
                slack, payload.getTriggerId(), AnswerModal.of(offered(reply), open, today, today)));
    }

    private Optional<String> note(BlockActionPayload payload, Visitor visitor, ThreadReply reply, List<Action> open) {
        return settle(visitor, reply, open, ThreadReplies.NOTE, new Change.Remark(reply.text()));
    }

    private Optional<String> promise(BlockActionPayload payload, Visitor visitor, ThreadReply reply, List<Action> open) {
        var zone = visitor.roster().committee(open.getFirst().ref().committee()).orElseThrow().zone();
        var day = Promised.day(reply.text(), reply.came().atZone(zone).toLocalDate());
        return day == null
                ? Optional.of(say("offer.refusal.no-day"))
                : settle(visitor, reply, open, ThreadReplies.PROMISE, new Change.Promise(day));
    }

    private Optional<String> settle(Visitor visitor, ThreadReply reply, List<Action> open, String as, Change change) {
        var committee = visitor.roster().committee(open.getFirst().ref().committee()).orElseThrow();
        var hand = visitor.hand("offer:" + reply.key(), committee);
        var refs = open.stream().map(Action::ref).toList();
        return replies.settle(reply, as, visitor.person().id(), () -> desk.change(hand, refs, change))
                        instanceof Outcome.Refused(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private Response answer(Form form) {
        var key = form.subject().thing();
        var reply = key == null ? Optional.<ThreadReply>empty() : replies.find(form.visitor().workspace(), key);
        // What was said beneath a message answers what that message asked, and nothing that the form may name besides.
        if (reply.isEmpty() || !asked(form.visitor(), reply.get()).containsAll(form.refs())) {
            return form.say(say("offer.refusal.gone-complete"));
        }
        var refs = AnswerForm.answered(form, AnswerModal.ACTIONS);
        if (refs.isEmpty()) {
            return form.error(AnswerModal.ACTIONS, say("offer.refusal.none-ticked"));
        }
        var text = reply.get().text();
        var about = new AnswerForm.About(
                refs, attached(reply.get()), List.of(), reply.get().person(), text.length() > Field.LONGEST ? text : "");
        return answers.complete(form, about, change -> replies.settle(
                reply.get(), ThreadReplies.ANSWER, form.visitor().person().id(), change::get));
    }

    private static AnswerModal.Offered offered(ThreadReply reply) {
        return new AnswerModal.Offered(
                OfferIds.FORM,
                reply.text(),
                reply.files().stream().map(ThreadReply.Attached::name).toList(),
                reply.channel(),
                reply.key());
    }

    private static List<File> attached(ThreadReply reply) {
        return reply.files().stream()
                .map(file -> File.builder()
                        .id(file.id())
                        .name(file.name())
                        .mimetype(file.mimetype())
                        .urlPrivate(file.address())
                        .build())
                .toList();
    }
}
