package org.arising.action.slack;

import com.slack.api.bolt.App;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ShapeDesk;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;

/** {@code split REF}: each open part becomes an action of its own, and says whence it came. */
@Singleton
final class SplitVerb implements SpokenVerb, Routes {
    private final ShapeDesk desk;
    private final Forms forms;

    SplitVerb(ShapeDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.SPLIT);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var action = actions.getFirst();
        var today = visitor.today(action);
        return action.openParts().size() < 2
                ? Reply.refused(Words.say("split.refusal.no-parts", action.ref()))
                : new Reply.Open(SplitModal.of(action, today, visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, SplitModal.CALLBACK, form -> {
            var ref = form.refs().getFirst();
            var committee = form.committee();
            return committee.isEmpty()
                    ? form.say(Words.say("split.refusal.no-committee", ref.committee()))
                    : form.said(desk.split(form.hand(committee.get()), ref));
        });
    }
}
