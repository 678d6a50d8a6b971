package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.action.ReadActions;
import org.arising.action.Wording;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;
import java.util.Objects;

/** {@code edit REF}: corrects words, responsible person and deadline; what was there before stays in the history. */
@Singleton
final class EditVerb implements SpokenVerb, Routes {
    private final ReadActions actions;
    private final Forms forms;

    EditVerb(ReadActions actions, Forms forms) {
        this.actions = actions;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.EDIT);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> named, String rest) {
        return new Reply.Open(EditModal.of(named.getFirst(), visitor.today(named.getFirst()), visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, EditModal.CALLBACK, this::edit);
    }

    private Response edit(Form form) {
        var found = form.refs().stream()
                .flatMap(ref -> actions.find(form.visitor().workspace(), ref).stream())
                .findFirst();
        if (found.isEmpty()) {
            return form.error(Inputs.REASON, Words.say("edit.refusal.untold"));
        }
        var action = found.get();
        var fields = form.fields();
        var reason = fields.text(Inputs.REASON);
        if (reason.isEmpty()) {
            return form.error(Inputs.REASON, Words.say("edit.refusal.no-reason"));
        }
        var typed = fields.text(Inputs.DEADLINE).orElse("");
        var before = action.deadline();
        // What nobody touched stays as it is, whatever others made of it meanwhile.
        var same = form.isUntouched(Inputs.DEADLINE) || typed.equals(EditModal.deadline(action));
        var deadline = same ? before : Typed.deadline(typed, form.visitor().today(action));
        if (deadline == null) {
            return form.error(Inputs.DEADLINE, Typed.notUnderstood(typed));
        }
        var exempt = form.isUntouched(Inputs.EXEMPT) ? action.exempt() : fields.choices(Inputs.EXEMPT).contains("exempt");
        var change =
                new Change.Correct(wording(form, action), responsible(form, action), deadline, exempt, reason.get());
        return forms.change(form, Inputs.REASON, change);
    }

    private static Wording wording(Form form, Action action) {
        return form.fields().text(Inputs.ACTION)
                .filter(text -> !form.isUntouched(Inputs.ACTION) && !text.equals(action.wording().text()))
                .map(WordingText::read)
                .orElse(action.wording());
    }

    private static Action.Responsible responsible(Form form, Action action) {
        var typed = form.fields().text(Inputs.RESPONSIBLE).orElse("");
        return form.isUntouched(Inputs.RESPONSIBLE)
                        || typed.equals(Objects.requireNonNullElse(action.responsible().stated(), ""))
                ? action.responsible()
                : Typed.responsible(typed, form.visitor().roster().directory());
    }
}
