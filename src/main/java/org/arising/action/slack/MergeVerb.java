package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.action.Decision;
import org.arising.action.Lifecycle;
import org.arising.action.ShapeDesk;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;

/** {@code merge REF REF…}: the others become parts of the first, which takes their place. */
@Singleton
final class MergeVerb implements SpokenVerb, Routes {
    private final ShapeDesk desk;
    private final Forms forms;

    MergeVerb(ShapeDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.MERGE);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var first = actions.getFirst();
        var today = visitor.today(first);
        if (actions.size() > ModalSubject.MOST) {
            return Reply.refused(Words.say("merge.refusal.too-many", ModalSubject.MOST));
        }
        // Refused before anybody gives a reason for nothing.
        return Lifecycle.decide(first, new Change.Merge(actions.subList(1, actions.size()), rest), today)
                        instanceof Decision.Refused(var why)
                ? Reply.refused(why)
                : new Reply.Open(MergeModal.of(actions, rest, today, visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, MergeModal.CALLBACK, this::merge);
    }

    private Response merge(Form form) {
        var reason = form.fields().text(Inputs.REASON);
        if (reason.isEmpty()) {
            return form.error(Inputs.REASON, Words.say("reason.refusal.no-reason"));
        }
        var committee = form.committee();
        if (committee.isEmpty()) {
            return form.error(Inputs.REASON, Words.say("form.refusal.action-untold"));
        }
        return form.answer(desk.merge(form.hand(committee.get()), form.refs(), reason.get()), Inputs.REASON);
    }
}
