package org.arising.people.slack;

import jakarta.inject.Singleton;
import org.arising.committee.Organisation;
import org.arising.committee.Rosters;
import org.arising.outbox.Notice;
import org.arising.people.PeopleDesk;
import org.arising.slack.NoticeView;

/** Tells an officer that user groups cannot be read, so that their members may not answer. */
@Singleton
final class UnreadNotice implements NoticeView {
    private final Rosters rosters;

    UnreadNotice(Rosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return PeopleDesk.UNREAD;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var subject = notice.subject().split(" ", 2);
        var named = rosters.of(notice.workspace()).organisations().stream()
                .filter(each -> subject.length == 1 ? !each.groups().isEmpty() : each.groups().contains(subject[1]))
                .map(Organisation::shortName)
                .toList();
        return named.isEmpty()
                ? new Rendering.Nothing("no organisation names the group any more")
                : new Rendering.Say(UnreadView.of(subject[0], subject.length == 1 ? "" : subject[1], named));
    }
}
