package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.committee.Rosters;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.reminder.ReminderRun;
import org.arising.slack.NoticeView;

/** Tells a party in its channel that an answer was not enough, and why. */
@Singleton
final class ReturnedNotice implements NoticeView {
    private final ReadActions actions;
    private final Rosters rosters;
    private final ServiceClock clock;

    ReturnedNotice(ReadActions actions, Rosters rosters, ServiceClock clock) {
        this.actions = actions;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ReminderRun.RETURNED;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var committee = rosters.of(notice.workspace()).committee(notice.committee()).orElse(null);
        var about = actions.find(notice.workspace(), notice.actions());
        if (committee == null || about.isEmpty()) {
            return new Rendering.Nothing("the action is not there any more");
        }
        var action = about.getFirst();
        if (!posted && action.stage() != Stage.ONGOING) {
            return new Rendering.Nothing("it has been answered again");
        }
        var today = clock.instant().atZone(committee.zone()).toLocalDate();
        return new Rendering.Say(ReturnedView.of(committee, action, notice.subject(), today));
    }
}
