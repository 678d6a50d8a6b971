package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Outcome;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ReasonModal;
import org.arising.action.slack.Reply;
import org.arising.action.slack.Returning;
import org.arising.action.slack.SpokenVerb;
import org.arising.action.slack.Verb;
import org.arising.action.slack.Visitor;
import org.arising.committee.Ways;
import org.arising.kernel.Words;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.reminder.ReminderRun;
import org.arising.reminder.Routes;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code return REF}: an officer gives an answer back, and its party is told at once where anything may be sent. */
@Singleton
class ReturnVerb implements SpokenVerb, Returning, org.arising.slack.Routes {
    private final TransactionOperations<Connection> transactions;
    private final ActionDesk desk;
    private final Outbox outbox;
    private final Ways ways;
    private final Forms forms;

    ReturnVerb(
            TransactionOperations<Connection> transactions, ActionDesk desk, Outbox outbox, Ways ways, Forms forms) {
        this.transactions = transactions;
        this.desk = desk;
        this.outbox = outbox;
        this.ways = ways;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.RETURN);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var action = actions.getFirst();
        var today = visitor.today(action);
        return new Reply.Open(ReasonModal.giveBack(action, rest, today, visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, Verb.RETURN.word(), this::giveBack);
    }

    private Response giveBack(Form form) {
        var reason = form.fields().text(Inputs.REASON);
        return reason.isEmpty() || form.refs().isEmpty()
                ? form.error(Inputs.REASON, Words.say("returned.refusal.no-reason"))
                : giveBack(form, form.fields().parts(), reason.get());
    }

    @Override
    public Response giveBack(Form form, Set<Integer> parts, String reason) {
        var ref = form.refs().getFirst();
        var committee = form.committee();
        if (committee.isEmpty()) {
            return form.error(Inputs.REASON, Words.say("returned.refusal.no-committee", ref.committee()));
        }
        var hand = form.hand(committee.get());
        var today = form.today(committee.get());
        var told = parts.isEmpty()
                ? reason
                : Words.say("returned.parts", ActionWords.parts(List.copyOf(new TreeSet<>(parts))), reason);
        var outcome = transactions.executeWrite(status -> {
            var done = desk.change(hand, List.of(ref), new Change.Return(parts, reason));
            if (done instanceof Outcome.Done(var actions) && committee.get().sending().allowsOn(today)) {
                Routes.byHand(actions.getFirst(), form.visitor().roster(), ways.of(hand.workspace())).stream()
                        // Nobody is told of what they did themselves.
                        .filter(route -> !route.equals(hand.person().id()))
                        .forEach(route -> outbox.put(new Notice(
                                hand.workspace(),
                                "returned:" + form.once() + ":" + route,
                                ReminderRun.RETURNED,
                                told,
                                committee.get().code(),
                                route,
                                hand.person().id(),
                                form.refs(),
                                hand.at())));
            } else if (!(done instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return done;
        });
        return form.answer(outcome, Inputs.REASON);
    }
}
