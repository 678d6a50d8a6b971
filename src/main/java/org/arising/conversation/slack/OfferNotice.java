package org.arising.conversation.slack;

import jakarta.inject.Singleton;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.committee.Rosters;
import org.arising.conversation.Promised;
import org.arising.conversation.ThreadReplies;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.NoticeView;
import org.arising.slack.Standings;

import java.util.List;

import static org.arising.kernel.Words.say;

/** Offers in the thread to take a reply as an answer. */
@Singleton
final class OfferNotice implements NoticeView {
    private final ThreadReplies replies;
    private final ReadActions actions;
    private final Rosters rosters;
    private final Standings standings;
    private final Outbox outbox;

    OfferNotice(ThreadReplies replies, ReadActions actions, Rosters rosters, Standings standings, Outbox outbox) {
        this.outbox = outbox;
        this.replies = replies;
        this.actions = actions;
        this.rosters = rosters;
        this.standings = standings;
    }

    @Override
    public String kind() {
        return ThreadReplies.OFFER;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var mayStand = !replies.onTheirWay(notice.workspace(), notice.recipient(), notice.actor()).isEmpty();
        var reply = replies.find(notice.workspace(), notice.subject()).orElse(null);
        var committee = rosters.of(notice.workspace()).committee(notice.committee()).orElse(null);
        if (reply == null || committee == null) {
            return new Rendering.Nothing("the reply is not there any more");
        }
        if (reply.notice().isEmpty()) {
            return mayStand
                    ? new Rendering.NotYet(say("offer.why.not-placed"))
                    : new Rendering.Nothing("it is beneath no message of ours");
        }
        if (!posted && ThreadReplies.WITHDRAWN.equals(reply.settled())) {
            return new Rendering.Nothing("the reply was deleted");
        }
        var asked = outbox.find(notice.workspace(), reply.notice()).map(Notice::actions).orElse(List.of());
        var open = actions.find(notice.workspace(), notice.actions()).stream()
                .filter(action -> action.stage() == Stage.ONGOING && asked.contains(action.ref()))
                .toList();
        if (!posted && open.isEmpty()) {
            return new Rendering.Nothing("everything has been answered");
        }
        var day = reply.came().atZone(committee.zone()).toLocalDate();
        var by = reply.settledBy() == null ? "" : standings.name(reply.settledBy());
        return new Rendering.Reply(
                OfferView.of(reply, open, Promised.day(reply.text(), day), by), reply.thread());
    }
}
