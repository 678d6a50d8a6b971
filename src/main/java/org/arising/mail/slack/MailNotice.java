package org.arising.mail.slack;

import jakarta.inject.Singleton;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.mail.MailDesk;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;
import org.arising.slack.Standings;

import java.util.List;

/** Shows an officer what came by e-mail. */
@Singleton
final class MailNotice implements NoticeView {
    private final MailDesk desk;
    private final ReadActions actions;
    private final Standings standings;
    private final List<MailUse> uses;

    MailNotice(MailDesk desk, ReadActions actions, Standings standings, List<MailUse> uses) {
        this.desk = desk;
        this.actions = actions;
        this.standings = standings;
        this.uses = uses;
    }

    @Override
    public String kind() {
        return MailDesk.KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var mail = desk.find(notice.workspace(), notice.subject()).orElse(null);
        if (mail == null) {
            return new Rendering.Nothing("the e-mail is not there any more");
        }
        var open = actions.find(notice.workspace(), mail.refs()).stream()
                .filter(action -> action.stage() == Stage.ONGOING)
                .toList();
        var by = mail.settledBy() == null ? "" : standings.name(mail.settledBy());
        var use = uses.stream()
                .filter(each -> each.kind().equals(mail.kind()))
                .flatMap(each -> each.offer(mail).stream())
                .findFirst()
                .orElse(null);
        return new Rendering.Say(MailView.of(mail, open, by, use));
    }
}
