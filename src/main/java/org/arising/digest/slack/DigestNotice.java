package org.arising.digest.slack;

import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.digest.DigestFigures;
import org.arising.digest.DigestReader;
import org.arising.digest.DigestRun;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.picture.Drawing;
import org.arising.picture.Figures;
import org.arising.picture.FiguresText;
import org.arising.slack.NoticeView;
import org.arising.slack.Picture;

import java.time.Instant;

/** The weekly message; nothing to say, nothing sent. */
@Singleton
final class DigestNotice implements NoticeView {
    private final DigestReader reader;
    private final DigestFigures figures;
    private final Rosters rosters;
    private final ServiceClock clock;

    DigestNotice(DigestReader reader, DigestFigures figures, Rosters rosters, ServiceClock clock) {
        this.reader = reader;
        this.figures = figures;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DigestRun.JOB;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var roster = rosters.of(notice.workspace());
        var committee = roster.committee(notice.committee());
        if (committee.isEmpty()) {
            return new Rendering.Nothing("the committee is not there any more");
        }
        var now = clock.instant();
        var quiet = committee.get().reminders().quiet();
        var open = posted || quiet == null ? now : quiet.after(now, committee.get().zone());
        if (open.isAfter(now)) {
            return new Rendering.NotBefore(open);
        }
        var slot = Instant.parse(notice.subject());
        var ongoing = reader.ongoing(notice.workspace(), committee.get());
        var digest = reader.read(notice.workspace(), committee.get(), roster, slot, ongoing);
        if (!digest.isWorthSending()) {
            return new Rendering.Nothing("there is nothing to say");
        }
        var today = slot.atZone(committee.get().zone()).toLocalDate();
        var plain = DigestView.of(digest, today);
        var shown = figures.read(notice.workspace(), committee.get(), today, ongoing);
        return shown.areWorthSeeing()
                ? new Rendering.Pictured(
                        plain, picture(committee.get(), shown), picture -> DigestView.of(digest, today, picture))
                : new Rendering.Say(plain);
    }

    private static Picture picture(Committee committee, Figures figures) {
        var words = FiguresText.of(figures, FiguresText.SLACK);
        // The words are of the figures, but for the smallest; a picture is of the whole.
        var facts = String.join("\n", Drawing.EDITION, words, figures.toString());
        var name = "%s-%s.png".formatted(committee.code(), figures.day());
        return new Picture(committee.code(), facts, name, words, () -> Drawing.of(figures));
    }
}
