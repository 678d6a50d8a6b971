package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.action.Kind;
import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;

/** {@code close}, {@code reopen} and {@code withdraw}: each takes one reason and nothing else. */
@Singleton
final class ReasonVerbs implements SpokenVerb, Routes {
    private final ReadActions actions;
    private final Forms forms;

    ReasonVerbs(ReadActions actions, Forms forms) {
        this.actions = actions;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.CLOSE, Verb.REOPEN, Verb.WITHDRAW);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var action = actions.getFirst();
        return verb == Verb.CLOSE && action.kind() == Kind.DELEGATION
                ? Delegations.ask(visitor, action, false, rest)
                : new Reply.Open(modal(verb, action, rest, visitor));
    }

    private static View modal(Verb verb, Action action, String reason, Visitor visitor) {
        var today = visitor.today(action);
        return switch (verb) {
            case CLOSE -> ReasonModal.close(action, reason, today, visitor.channel());
            case REOPEN -> ReasonModal.reopen(action, reason, today, visitor.channel());
            default -> ReasonModal.withdraw(action, reason, today, visitor.channel());
        };
    }

    private static Change change(Verb verb, String reason) {
        return switch (verb) {
            case CLOSE -> new Change.Close(reason);
            case REOPEN -> new Change.Reopen(reason);
            default -> new Change.Withdraw(reason);
        };
    }

    @Override
    public void register(App app) {
        verbs().forEach(verb -> forms.on(app, verb.word(), form -> apply(verb, form)));
    }

    private Response apply(Verb verb, Form form) {
        var reason = form.fields().text(Inputs.REASON);
        if (reason.isEmpty()) {
            return form.error(Inputs.REASON, Words.say("reason.refusal.no-reason"));
        }
        var other = form.fields().found(Inputs.OTHER);
        if (verb != Verb.CLOSE || other.isEmpty()) {
            return forms.change(form, Inputs.REASON, change(verb, reason.get()));
        }
        var by = Reference.read(other.get()).flatMap(ref -> actions.find(form.visitor().workspace(), ref));
        return by.isEmpty() || !(form.visitor().anywhere().may(Deed.READ, by.get()) instanceof Verdict.Allowed)
                ? form.error(Inputs.OTHER, Words.say("reason.refusal.no-such-action", Texts.shortened(other.get(), 60)))
                : forms.change(form, Inputs.OTHER, new Change.Supersede(by.get().ref(), reason.get()));
    }
}
