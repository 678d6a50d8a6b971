package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.kernel.Words;
import org.arising.response.Responses;
import org.arising.slack.Routes;

import java.util.List;
import java.util.Optional;

/** {@code accept REF…}: an officer has read the answers that wait, and takes them. */
@Singleton
final class AcceptVerb implements SpokenVerb, Routes {
    private final ActionDesk desk;
    private final Responses responses;
    private final Returning returning;
    private final Forms forms;

    AcceptVerb(ActionDesk desk, Responses responses, Returning returning, Forms forms) {
        this.desk = desk;
        this.responses = responses;
        this.returning = returning;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.ACCEPT);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var today = visitor.today(actions.getFirst());
        var newest = actions.size() == 1
                ? responses.answering(visitor.workspace(), actions.getFirst().ref()).stream()
                        .reduce((first, second) -> second)
                : Optional.<org.arising.response.Response>empty();
        return new Reply.Open(AcceptModal.of(actions, newest.orElse(null), today, visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, AcceptModal.CALLBACK, this::accept);
    }

    /** The rest is accepted where some parts are given back. */
    private Response accept(Form form) {
        var returned = form.fields().parts();
        if (!returned.isEmpty()) {
            var reason = form.fields().text(Inputs.REASON);
            return reason.isEmpty()
                    ? form.error(Inputs.REASON, Words.say("accept.refusal.no-reason"))
                    : returning.giveBack(form, returned, reason.get());
        }
        var committee = form.committee();
        return committee.isEmpty()
                ? form.say(Words.say("accept.refusal.untold"))
                : form.said(desk.change(
                        form.hand(committee.get()), form.refs(), new Change.Accept()));
    }
}
