package org.arising.digest.slack;

import jakarta.inject.Singleton;
import org.arising.committee.Rosters;
import org.arising.digest.DigestReader;
import org.arising.digest.DigestRun;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;

import java.time.Instant;

/** The weekly message; nothing to say, nothing sent. */
@Singleton
final class DigestNotice implements NoticeView {
    private final DigestReader reader;
    private final Rosters rosters;
    private final ServiceClock clock;

    DigestNotice(DigestReader reader, Rosters rosters, ServiceClock clock) {
        this.reader = reader;
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
        var digest = reader.read(notice.workspace(), committee.get(), roster, slot);
        return digest.isWorthSending()
                ? new Rendering.Say(
                        DigestView.of(digest, slot.atZone(committee.get().zone()).toLocalDate()))
                : new Rendering.Nothing("there is nothing to say");
    }
}
