package org.arising.people.slack;

import jakarta.inject.Singleton;
import org.arising.committee.Presence;
import org.arising.committee.Rosters;
import org.arising.outbox.Notice;
import org.arising.people.PeopleDesk;
import org.arising.slack.NoticeView;
import org.arising.slack.Standings;

/** Tells an officer that somebody who holds a post has left. */
@Singleton
final class DepartedNotice implements NoticeView {
    private final Standings standings;
    private final Rosters rosters;

    DepartedNotice(Standings standings, Rosters rosters) {
        this.standings = standings;
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return PeopleDesk.DEPARTED;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var roster = rosters.of(notice.workspace());
        var held = roster.posts().stream().filter(post -> notice.subject().equals(post.holder())).toList();
        return held.isEmpty() || !(roster.presence(notice.subject()) instanceof Presence.Departed)
                ? new Rendering.Nothing("somebody else holds the post, or they are back")
                : new Rendering.Say(DepartedView.of(
                        standings.name(notice.subject()), held.stream().map(roster::cover).toList()));
    }
}
