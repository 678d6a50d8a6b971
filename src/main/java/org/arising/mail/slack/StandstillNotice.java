package org.arising.mail.slack;

import jakarta.inject.Singleton;
import org.arising.committee.Rosters;
import org.arising.mail.Standstill;
import org.arising.outbox.Notice;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.NoticeView;
import org.arising.slack.Snippet;

import java.util.List;

import static org.arising.kernel.Words.say;

/** Tells an officer that e-mail stands still, which way, why, and who can mend it. */
@Singleton
public final class StandstillNotice implements NoticeView {
    private static final int LONGEST = 600;

    private final Standstill standstill;
    private final Rosters rosters;

    StandstillNotice(Standstill standstill, Rosters rosters) {
        this.standstill = standstill;
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return Standstill.KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var lines = notice.subject().split("\n", 2);
        var way = Standstill.Way.valueOf(lines[0]);
        if (!standstill.isStill(way)) {
            return new Rendering.Nothing("e-mail goes again");
        }
        var roster = rosters.of(notice.workspace());
        var waiting = standstill.waiting(
                notice.workspace(),
                code -> roster.committee(code).filter(each -> each.isOfficer(notice.recipient())).isPresent());
        return new Rendering.Say(of(way, waiting, lines.length > 1 ? lines[1] : ""));
    }

    /** The message; {@code waiting} counts the letters that wait. */
    public static Message of(Standstill.Way way, int waiting, String why) {
        var line = switch (way) {
            case OUT -> say("mail.standstill.out", waiting);
            case IN -> say("mail.standstill.in");
        };
        var how = switch (way) {
            case OUT -> say("mail.standstill.out-how");
            case IN -> say("mail.standstill.in-how");
        };
        return new Message(
                Escape.text(line), List.of(Draw.section(line), Draw.context(Snippet.of(why, LONGEST)), Draw.context(how)));
    }
}
