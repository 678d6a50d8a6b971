package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import jakarta.inject.Singleton;
import org.arising.action.Once;
import org.arising.action.ReadActions;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.TroubleView;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.outbox.Trouble;
import org.arising.reminder.Readdressing;
import org.arising.slack.Click;
import org.arising.slack.Draw;
import org.arising.slack.Message;
import org.arising.slack.NoticeView;
import org.arising.slack.People;
import org.arising.slack.Routes;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.arising.kernel.Words.say;

/** Tells an officer what could not be sent and how to mend it; {@code Try again} sends it. */
@Singleton
class TroubleNotice implements NoticeView, Routes {
    private final ReadActions actions;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Visitors visitors;
    private final Once once;

    TroubleNotice(ReadActions actions, Rosters rosters, Outbox outbox, Visitors visitors, Once once) {
        this.actions = actions;
        this.rosters = rosters;
        this.outbox = outbox;
        this.visitors = visitors;
        this.once = once;
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
        var committee = rosters.of(notice.workspace()).committee(notice.committee());
        var instead = committee.filter(each -> notice.recipient().equals(each.channel())).isPresent();
        var mend = instead ? say("trouble.instead") : say("trouble.not-sent");
        return new Rendering.Say(TroubleView.of(TroubleView.trouble(failed.get(), own(notice, failed.get()), problem.get(), mend)));
    }

    /** Of a message that spoke for several committees, officers read what is their own. */
    private List<Reference> own(Notice trouble, Notice failed) {
        var roster = rosters.of(trouble.workspace());
        return failed.actions().stream()
                .filter(ref -> ref.committee().equals(trouble.committee())
                        || roster.committee(ref.committee()).filter(each -> each.isOfficer(trouble.recipient())).isPresent())
                .toList();
    }

    @Override
    public void register(App app) {
        app.blockAction(ActionIds.RETRY, (request, context) -> {
            var payload = request.getPayload();
            var visitor = visitors.clicking(payload);
            var value = Click.value(payload);
            var failed = value.flatMap(read -> outbox.find(visitor.workspace(), read.query()));
            var committee = failed.stream()
                    .flatMap(notice -> notice.committees().stream())
                    .flatMap(code -> visitor.roster().committee(code).stream())
                    .filter(visitor::isOfficer)
                    .findFirst();
            if (committee.isEmpty()) {
                return Click.tell(context, ErrorView.refused(say("trouble.refusal.officers")), false);
            }
            return Click.tell(context, retry(visitor, failed.orElseThrow(), committee.get()), false);
        });
    }

    private Message retry(Visitor visitor, Notice failed, Committee committee) {
        var about = actions.find(visitor.workspace(), failed.actions());
        var others = Readdressing.of(failed, committee, visitor.roster(), about);
        var done = new AtomicBoolean();
        once.run(visitor.workspace(), "retry:" + visitor.once(), visitor.now(), () -> done.set(others.isEmpty()
                ? outbox.retry(visitor.workspace(), failed.key(), visitor.now())
                : outbox.readdress(visitor.workspace(), failed.key(), others)));
        if (!done.get() || others.isEmpty()) {
            return ErrorView.refused(done.get() ? say("trouble.retried") : say("trouble.refusal.gone"));
        }
        var line = say(
                "trouble.readdressed",
                Texts.listed(others.stream().map(other -> People.channel(other.recipient())).toList()));
        return new Message(line, List.of(Draw.marked(line)));
    }
}
