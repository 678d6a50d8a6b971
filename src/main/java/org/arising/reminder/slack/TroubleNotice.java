package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import jakarta.inject.Singleton;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.Visitors;
import org.arising.committee.Rosters;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.outbox.Trouble;
import org.arising.slack.Click;
import org.arising.slack.NoticeView;
import org.arising.slack.Routes;

import static org.arising.kernel.Words.say;

/** Tells an officer what could not be sent and how to mend it; {@code Try again} sends it. */
@Singleton
final class TroubleNotice implements NoticeView, Routes {
    private final Outbox outbox;
    private final Visitors visitors;
    private final Rosters rosters;

    TroubleNotice(Outbox outbox, Visitors visitors, Rosters rosters) {
        this.outbox = outbox;
        this.visitors = visitors;
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return Trouble.KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var failed = outbox.find(notice.workspace(), notice.subject());
        var problem = outbox.problem(notice.workspace(), notice.subject());
        if (failed.isEmpty() || problem.isEmpty()) {
            return new Rendering.Nothing("it has been sent meanwhile");
        }
        return new Rendering.Say(TroubleView.of(new TroubleView.Trouble(
                say("trouble.what." + failed.get().kind()),
                failed.get().recipient(),
                // Of a message that spoke for several committees, officers read what is their own.
                failed.get().actions().stream()
                        .filter(ref -> isOfficer(notice, ref.committee()))
                        .toList(),
                problem.get(),
                say("trouble.not-sent"),
                failed.get().key())));
    }

    private boolean isOfficer(Notice notice, String committee) {
        return rosters.of(notice.workspace())
                .committee(committee)
                .filter(found -> found.isOfficer(notice.recipient()))
                .isPresent();
    }

    @Override
    public void register(App app) {
        app.blockAction(ActionIds.RETRY, (request, context) -> {
            var payload = request.getPayload();
            var visitor = visitors.clicking(payload);
            var value = Click.value(payload);
            var failed = value.flatMap(read -> outbox.find(visitor.workspace(), read.query()));
            var officer = failed.stream().flatMap(notice -> notice.committees().stream()).anyMatch(code ->
                    visitor.roster().committee(code).filter(visitor::isOfficer).isPresent());
            if (failed.isEmpty() || !officer) {
                return Click.tell(context, ErrorView.refused(say("trouble.refusal.officers")), false);
            }
            var retried = outbox.retry(visitor.workspace(), failed.get().key(), visitor.now());
            return Click.tell(
                    context,
                    ErrorView.refused(retried ? say("trouble.retried") : say("trouble.refusal.gone")),
                    false);
        });
    }
}
