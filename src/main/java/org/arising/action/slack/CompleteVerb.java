package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.State;
import org.arising.slack.Routes;

import java.util.List;
import java.util.function.Supplier;

/** {@code complete REF…}: one response, in words or files, for one action or several. */
@Singleton
final class CompleteVerb implements SpokenVerb, Routes {
    private final AnswerForm answers;
    private final Forms forms;

    CompleteVerb(AnswerForm answers, Forms forms) {
        this.answers = answers;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.COMPLETE);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        for (var action : actions) {
            if (!(action.state() instanceof State.Ongoing)) {
                return Reply.refused("%s is %s already. Look at it with `/actions %s`, or open it again with `/actions reopen %s`."
                        .formatted(action.ref(), action.state().status().written(), action.ref(), action.ref()));
            }
        }
        var today = visitor.today(actions.getFirst());
        return new Reply.Open(CompleteModal.of(actions, rest, today, today, visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, CompleteModal.CALLBACK, this::complete);
    }

    private Response complete(Form form) {
        var about = new AnswerForm.About(form.refs(), List.of(), form.visitor().person().id(), "");
        return answers.complete(form, about, Supplier::get);
    }
}
