package org.arising.conversation.slack;

import jakarta.inject.Singleton;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.committee.Rosters;
import org.arising.conversation.Promised;
import org.arising.conversation.ThreadReplies;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;
import org.arising.slack.Standings;

/** Offers in the thread to take a reply as an answer. */
@Singleton
final class OfferNotice implements NoticeView {
    private final ThreadReplies replies;
    private final ReadActions actions;
    private final Rosters rosters;
    private final Standings standings;

    OfferNotice(ThreadReplies replies, ReadActions actions, Rosters rosters, Standings standings) {
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
        var reply = replies.find(notice.workspace(), notice.subject()).orElse(null);
        var committee = rosters.of(notice.workspace()).committee(notice.committee()).orElse(null);
        if (reply == null || committee == null) {
            return new Rendering.Nothing("the reply is not there any more");
        }
        var open = actions.find(notice.workspace(), notice.actions()).stream()
                .filter(action -> action.stage() == Stage.ONGOING)
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
