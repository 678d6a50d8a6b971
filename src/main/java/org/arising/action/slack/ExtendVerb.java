package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;

/** {@code extend REF to day}: the committee's side moves the deadline, with a reason. */
@Singleton
final class ExtendVerb implements SpokenVerb, Routes {
    private final Forms forms;

    ExtendVerb(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.EXTEND);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var action = actions.getFirst();
        var today = visitor.today(action);
        return new Reply.Open(ExtendModal.of(action, Typed.day(rest), today, visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, ExtendModal.CALLBACK, this::extend);
    }

    private Response extend(Form form) {
        var typed = form.fields().text(Inputs.DEADLINE).orElse("");
        var day = Typed.dayAfter(typed, form.visitor().today());
        if (day == null) {
            return form.error(Inputs.DEADLINE, Typed.notUnderstood(typed));
        }
        var reason = form.fields().text(Inputs.REASON);
        return reason.isEmpty()
                ? form.error(Inputs.REASON, Words.say("extend.refusal.no-reason"))
                : forms.change(form, Inputs.DEADLINE, new Change.Extend(day, reason.get()));
    }
}
