package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.action.Lifecycle;
import org.arising.action.Transition;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;

/** {@code assign REF name}: officers make somebody else responsible; its party says that it is not theirs. */
@Singleton
final class AssignVerb implements SpokenVerb, Routes {
    private final Forms forms;

    AssignVerb(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.ASSIGN);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var action = actions.getFirst();
        var today = visitor.today(action);
        if (isOfficer(visitor, action)) {
            return new Reply.Open(AssignModal.assign(action, rest, today, visitor.channel()));
        }
        return Lifecycle.refusal(action, Transition.DISOWN)
                .map(Reply::refused)
                .orElseGet(() -> new Reply.Open(AssignModal.disown(action, rest, today, visitor.channel())));
    }

    private static boolean isOfficer(Visitor visitor, Action action) {
        return visitor.roster().committee(action.ref().committee()).filter(visitor::isOfficer).isPresent();
    }

    @Override
    public void register(App app) {
        forms.on(app, AssignModal.CALLBACK, this::assign);
        forms.on(app, AssignModal.DISOWN, this::disown);
    }

    private Response assign(Form form) {
        var name = form.fields().text(Inputs.RESPONSIBLE);
        if (name.isEmpty()) {
            return form.error(Inputs.RESPONSIBLE, Words.say("assign.refusal.nobody-named"));
        }
        var reason = form.fields().text(Inputs.REASON);
        if (reason.isEmpty()) {
            return form.error(Inputs.REASON, Words.say("assign.refusal.no-reason"));
        }
        var responsible = Typed.responsible(name.get(), form.visitor().roster().directory());
        return forms.change(form, Inputs.RESPONSIBLE, new Change.Assign(responsible, reason.get()));
    }

    private Response disown(Form form) {
        var reason = form.fields().text(Inputs.REASON);
        return reason.isEmpty()
                ? form.error(Inputs.REASON, Words.say("disown.refusal.no-reason"))
                : forms.change(
                        form,
                        Inputs.REASON,
                        new Change.Disown(form.fields().text(Inputs.SUGGESTION).orElse(""), reason.get()));
    }
}
