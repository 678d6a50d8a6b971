package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Kind;
import org.arising.kernel.Words;
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
        var delegation = actions.stream().filter(action -> action.kind() == Kind.DELEGATION).findFirst();
        if (delegation.isPresent()) {
            return actions.size() == 1
                    ? Delegations.ask(visitor, delegation.get(), true, rest)
                    : Reply.refused(Words.say("refusal.kind.delegation", delegation.get().ref()));
        }
        var today = visitor.today(actions.getFirst());
        return new Reply.Open(CompleteModal.of(actions, visitor.ownParts(actions.getFirst()), rest, today, today, visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, CompleteModal.CALLBACK, this::complete);
    }

    private Response complete(Form form) {
        var about = new AnswerForm.About(form.refs(), List.of(), List.of(), form.visitor().person().id(), "");
        return answers.complete(form, about, Supplier::get);
    }
}
