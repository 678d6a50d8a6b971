package org.arising.plan.slack;

import jakarta.inject.Singleton;
import org.arising.action.ReadActions;
import org.arising.committee.Rosters;
import org.arising.outbox.Notice;
import org.arising.plan.PlanDesk;
import org.arising.slack.NoticeView;

/** Asks a lead for updates, as the facts are when it is sent or brought up to date. */
@Singleton
final class PlanNotice implements NoticeView {
    private final PlanDesk desk;
    private final ReadActions actions;
    private final Rosters rosters;

    PlanNotice(PlanDesk desk, ReadActions actions, Rosters rosters) {
        this.desk = desk;
        this.actions = actions;
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return PlanDesk.ASK;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var committee = rosters.of(notice.workspace()).committee(notice.committee());
        var progress = desk.find(notice.workspace(), notice.committee(), notice.subject());
        if (committee.isEmpty() || progress.isEmpty()) {
            return new Rendering.Nothing("the period is not there any more");
        }
        var said = progress.get();
        var asked = actions.find(notice.workspace(), notice.actions()).stream()
                // What was given before the message left is not asked for.
                .filter(action -> posted || !said.updates().containsKey(action.ref()))
                .toList();
        return asked.isEmpty() || (said.period().issued() && !posted)
                ? new Rendering.Nothing("everything it asked for has been given")
                : new Rendering.Say(PlanView.ask(committee.get(), said, asked));
    }
}
