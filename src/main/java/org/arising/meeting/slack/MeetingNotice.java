package org.arising.meeting.slack;

import jakarta.inject.Singleton;
import org.arising.action.ReadActions;
import org.arising.action.State;
import org.arising.committee.Rosters;
import org.arising.kernel.ServiceClock;
import org.arising.meeting.MeetingDesk;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;
import org.arising.slack.Standings;

import java.time.LocalDate;

/** Tells the committee's channel that a meeting was opened or closed. */
@Singleton
final class MeetingNotice implements NoticeView {
    private final ReadActions actions;
    private final Rosters rosters;
    private final Standings standings;
    private final ServiceClock clock;

    MeetingNotice(ReadActions actions, Rosters rosters, Standings standings, ServiceClock clock) {
        this.actions = actions;
        this.rosters = rosters;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MeetingDesk.KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var committee = rosters.of(notice.workspace()).committee(notice.committee()).orElse(null);
        if (committee == null) {
            return new Rendering.Nothing("the committee is not there any more");
        }
        var words = notice.subject().split(" ", 2);
        var meeting = LocalDate.parse(words[1]);
        var by = standings.name(notice.actor());
        if (words[0].equals("opened")) {
            return new Rendering.Say(MeetingView.opened(committee, meeting, by));
        }
        var gathered = actions.find(
                        notice.workspace(), actions.atMeeting(notice.workspace(), committee.code(), meeting))
                .stream()
                .filter(action -> action.state() instanceof State.Ongoing)
                .toList();
        var closed = notice.due().atZone(committee.zone()).toLocalDate();
        return new Rendering.Say(MeetingView.closed(
                committee,
                meeting,
                by,
                gathered,
                MeetingVerb.asked(committee, closed),
                clock.instant().atZone(committee.zone()).toLocalDate()));
    }
}
