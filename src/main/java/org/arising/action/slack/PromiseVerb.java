package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;

/** {@code promise REF by day}: the day by which its party says that the answer will come. */
@Singleton
final class PromiseVerb implements SpokenVerb, Routes {
    private final Forms forms;

    PromiseVerb(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.PROMISE);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var action = actions.getFirst();
        var today = visitor.today(action);
        var day = Typed.dayAfter(rest, today);
        return new Reply.Open(PromiseModal.of(action, rest, day, today, visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, PromiseModal.CALLBACK, this::promise);
    }

    private Response promise(Form form) {
        var day = form.fields().day(Inputs.EXPECTED);
        return day.isEmpty()
                ? form.error(Inputs.EXPECTED, Words.say("promise.refusal.no-day"))
                : forms.change(form, Inputs.EXPECTED, new Change.Promise(day.get()));
    }
}
