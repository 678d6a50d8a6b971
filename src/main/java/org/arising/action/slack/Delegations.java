package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

/** How a delegation ends: {@code close} and {@code complete} both ask whether it was used. */
@Singleton
final class Delegations implements Routes {
    private final Forms forms;

    Delegations(Forms forms) {
        this.forms = forms;
    }

    /** Opens the form, to officers alone. */
    static Reply ask(Visitor visitor, Action action, boolean used, String words) {
        return visitor.may(Deed.MANAGE, action) instanceof Verdict.Denied(var why)
                ? Reply.refused(why)
                : new Reply.Open(DelegationModal.of(action, used, words, visitor.today(action), visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, DelegationModal.CALLBACK, this::end);
    }

    private Response end(Form form) {
        var fields = form.fields();
        if (!fields.choice(Inputs.USED).orElse("").equals(DelegationModal.USED)) {
            return forms.change(form, Inputs.REASON, new Change.Lapse(fields.text(Inputs.REASON).orElse("")));
        }
        var decided = fields.text(Inputs.DECIDED);
        if (decided.isEmpty()) {
            return form.error(Inputs.DECIDED, Words.say("delegation.refusal.nothing-decided"));
        }
        var day = fields.day(Inputs.DAY);
        return day.isEmpty()
                ? form.error(Inputs.DAY, Words.say("delegation.refusal.no-day"))
                : forms.change(form, Inputs.DAY, new Change.Use(day.get(), decided.get()));
    }
}
