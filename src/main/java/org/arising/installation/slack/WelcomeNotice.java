package org.arising.installation.slack;

import jakarta.inject.Singleton;
import org.arising.action.slack.Visitors;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;

/** Tells who installed the app how to get from nothing to the first digest. */
@Singleton
final class WelcomeNotice implements NoticeView {
    static final String KIND = "welcome";

    private final Visitors visitors;

    WelcomeNotice(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        return new Rendering.Say(WelcomeView.of(visitors.of(notice.recipient(), null).roster().committees().isEmpty()));
    }
}
