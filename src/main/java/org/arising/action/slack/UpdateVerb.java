package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;

/** {@code update REF}: where it stands, and the day by which an answer is promised. */
@Singleton
final class UpdateVerb implements SpokenVerb, Routes {
    private final Forms forms;

    UpdateVerb(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.UPDATE);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var action = actions.getFirst();
        return new Reply.Open(UpdateModal.of(action, rest, visitor.today(action), visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, Verb.UPDATE.word(), this::update);
    }

    private Response update(Form form) {
        var note = form.fields().text(Inputs.NOTE);
        if (note.isEmpty()) {
            return form.error(Inputs.NOTE, Words.say("update.refusal.no-note"));
        }
        var expected = form.fields().day(Inputs.EXPECTED).orElse(null);
        var today = form.visitor().today();
        if (expected != null && expected.isBefore(today)) {
            return form.error(Inputs.EXPECTED, Words.say("update.refusal.past"));
        }
        return forms.change(form, Inputs.NOTE, new Change.Update(note.get(), expected));
    }
}
