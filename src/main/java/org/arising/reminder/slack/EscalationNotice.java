package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.committee.Rosters;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.reminder.Facts;
import org.arising.reminder.FactsReader;
import org.arising.reminder.ReminderRun;
import org.arising.slack.NoticeView;

import java.util.List;

/** Tells an officer which actions stay unanswered however often they are followed up. */
@Singleton
final class EscalationNotice implements NoticeView {
    private final ReadActions actions;
    private final Rosters rosters;
    private final ServiceClock clock;

    EscalationNotice(ReadActions actions, Rosters rosters, ServiceClock clock) {
        this.actions = actions;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ReminderRun.ESCALATION;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var committee = rosters.of(notice.workspace()).committee(notice.committee()).orElse(null);
        var open = actions.find(notice.workspace(), notice.actions()).stream()
                .filter(action -> action.stage() == Stage.ONGOING)
                .map(action -> new EscalationView.Unanswered(action, followUps(notice, action)))
                .toList();
        if (committee == null || open.isEmpty()) {
            return new Rendering.Nothing("everything has been answered");
        }
        var today = clock.instant().atZone(committee.zone()).toLocalDate();
        return new Rendering.Say(EscalationView.of(committee, open, today));
    }

    private int followUps(Notice notice, Action action) {
        var count = 0;
        List<Facts.Touch> touches =
                FactsReader.of(action, actions.history(notice.workspace(), action.ref())).touches();
        for (var touch : touches) {
            switch (touch.what()) {
                case FOLLOWED_UP -> count++;
                case HUMAN -> count = 0;
                case REQUESTED, REMINDED, ESCALATED -> {}
            }
        }
        return count;
    }
}
