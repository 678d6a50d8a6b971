package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.action.Decision;
import org.arising.action.Lifecycle;
import org.arising.action.ShapeDesk;
import org.arising.action.Transition;
import org.arising.kernel.Reference;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;
import java.util.stream.Stream;

/** {@code merge REF [REF…]}: the others, named or found in a form, become parts of the first, which takes their place. */
@Singleton
final class MergeVerb implements SpokenVerb, Routes {
    private final ShapeDesk desk;
    private final Finder finder;
    private final Forms forms;

    MergeVerb(ShapeDesk desk, Finder finder, Forms forms) {
        this.desk = desk;
        this.finder = finder;
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
        if (actions.size() == 1 && Lifecycle.refusal(first, Transition.MERGE).isEmpty()) {
            return new Reply.Open(MergeModal.choosing(first, rest, today, visitor.channel()));
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
        forms.on(app, MergeModal.CHOOSING, this::choose);
    }

    /** Shows what would be merged, to be confirmed: a menu tells little of each. */
    private Response choose(Form form) {
        var visitor = form.visitor();
        var refs = Stream.concat(
                        form.refs().stream(),
                        form.fields().allFound(Inputs.OTHER).stream().flatMap(word -> Reference.read(word).stream()))
                .toList();
        var actions = finder.find(visitor, refs).stream()
                .filter(action -> visitor.may(Deed.MANAGE, action) instanceof Verdict.Allowed)
                .toList();
        if (actions.size() < refs.size() || refs.isEmpty()) {
            return form.error(Inputs.OTHER, Words.say("form.refusal.action-untold"));
        }
        var first = actions.getFirst();
        var today = visitor.today(first);
        var reason = form.fields().text(Inputs.REASON).orElse("");
        return Lifecycle.decide(first, new Change.Merge(actions.subList(1, actions.size()), reason), today)
                        instanceof Decision.Refused(var why)
                ? form.error(Inputs.OTHER, why)
                : form.next(MergeModal.of(actions, reason, today, form.subject().channel()));
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
