package org.arising.action.slack;

import jakarta.inject.Singleton;
import org.arising.action.Turn;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;
import org.arising.slack.Standings;

/** A list that somebody shared to a channel, as it is when it is sent and as far as who shared it may see. */
@Singleton
final class ShareNotice implements NoticeView {
    static final String KIND = "share";

    private final Visitors visitors;
    private final Lists lists;
    private final Standings standings;

    ShareNotice(Visitors visitors, Lists lists, Standings standings) {
        this.standings = standings;
        this.visitors = visitors;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var space = notice.subject().indexOf(' ');
        var visitor = visitors.of(notice.actor(), notice.recipient());
        var query = notice.subject().substring(space + 1);
        var turn = Turn.read(notice.subject().substring(0, space)).orElse(Turn.FIRST);
        return Lists.understand(visitor, query) instanceof Spoken.Listing listing
                ? new Rendering.Say(ListView.shared(
                        lists.page(visitor, listing, turn),
                        visitor.today(),
                        standings.name(notice.actor())))
                : new Rendering.Nothing("the query is not understood any more");
    }
}
