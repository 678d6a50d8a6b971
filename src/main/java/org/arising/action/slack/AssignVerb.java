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
import java.util.regex.Pattern;

/** {@code assign REF name}: officers make somebody else responsible; its party says that it is not theirs. */
@Singleton
final class AssignVerb implements SpokenVerb, Routes {
    private static final Pattern PART = Pattern.compile("(?i)part\\s+(\\d{1,4})\\b[\\s,:]*(.*)");

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
            var part = PART.matcher(rest);
            if (!part.matches()) {
                return new Reply.Open(AssignModal.assign(action, rest, today, visitor.channel()));
            }
            var place = Integer.parseInt(part.group(1)) - 1;
            return action.openParts().contains(place)
                    ? new Reply.Open(AssignModal.assign(action, place, part.group(2), today, visitor.channel()))
                    : Reply.refused(Words.say(
                            action.answered().containsKey(place) ? "refusal.part-answered" : "assign.refusal.no-such-part",
                            action.ref(),
                            place + 1));
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
        var part = form.fields().choice(Inputs.PART).filter(chosen -> chosen.matches("\\d{1,4}"));
        return forms.change(
                form,
                Inputs.RESPONSIBLE,
                part.isEmpty()
                        ? new Change.Assign(responsible, reason.get())
                        : new Change.AssignPart(Integer.parseInt(part.get()), responsible, reason.get()));
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
