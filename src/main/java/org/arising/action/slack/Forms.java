package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Once;
import org.arising.slack.Standings;

import java.util.List;

import static org.arising.kernel.Words.say;

/** Registers what forms do when they come in. */
@Singleton
public final class Forms {
    private final Visitors visitors;
    private final ActionDesk desk;
    private final Once once;
    private final Standings standings;
    private final List<AfterForm> after;

    Forms(Visitors visitors, ActionDesk desk, Once once, Standings standings, List<AfterForm> after) {
        this.visitors = visitors;
        this.desk = desk;
        this.once = once;
        this.standings = standings;
        this.after = after;
    }

    /** What one form does. */
    public interface Handler {
        /** Answers the form. */
        Response handle(Form form);
    }

    /** Registers the form of that callback id. */
    public void on(App app, String callback, Handler handler) {
        app.viewSubmission(callback, (request, context) -> {
            var form = Form.of(visitors, request, context, standings::name);
            if (form.isPresent()) {
                if (once.isApplied(form.get().visitor().workspace(), form.get().once())) {
                    return form.get().close();
                }
                var answer = handler.handle(form.get());
                after.forEach(each -> each.sent(form.get().visitor()));
                return answer;
            }
            return context.ack(
                    r -> r.responseAction("update").view(RefusalModal.of(say("form.refusal.untold"))));
        });
    }

    /** Saves what a form says beside actions; the same form delivered again saves nothing. */
    public void save(Form form, Runnable work) {
        once.run(form.visitor().workspace(), form.once(), form.visitor().now(), work);
    }

    /** Changes the one action that a form is about; a refusal stands at that field. */
    public Response change(Form form, String block, Change change) {
        if (form.refs().isEmpty()) {
            return form.error(block, say("form.refusal.action-untold"));
        }
        var ref = form.refs().getFirst();
        var committee = form.committee();
        if (committee.isEmpty()) {
            return form.error(block, say("form.refusal.no-committee", ref.committee()));
        }
        return form.answer(desk.change(form.hand(committee.get()), List.of(ref), change), block);
    }
}
