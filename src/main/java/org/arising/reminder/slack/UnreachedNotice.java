package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.committee.Rosters;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.reminder.Routes;
import org.arising.reminder.Unreached;
import org.arising.slack.NoticeView;

/** Tells an officer what could not be asked for, as the holder of a post is absent and nobody stands in. */
@Singleton
final class UnreachedNotice implements NoticeView {
    private final ReadActions actions;
    private final Rosters rosters;
    private final ServiceClock clock;

    UnreachedNotice(ReadActions actions, Rosters rosters, ServiceClock clock) {
        this.actions = actions;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Unreached.KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var roster = rosters.of(notice.workspace());
        var committee = roster.committee(notice.committee()).orElse(null);
        var waiting = actions.find(notice.workspace(), notice.actions()).stream()
                .filter(action -> action.stage() == Stage.ONGOING)
                .filter(action -> !Routes.unreached(action, roster).isEmpty())
                .toList();
        if (committee == null || waiting.isEmpty()) {
            return new Rendering.Nothing("all of them can be asked for again");
        }
        var covers = waiting.stream().flatMap(action -> Routes.unreached(action, roster).stream()).distinct().toList();
        var today = clock.instant().atZone(committee.zone()).toLocalDate();
        return new Rendering.Say(UnreachedView.of(committee, covers, waiting, today));
    }
}
