package org.arising.document.reporting.slack;

import jakarta.inject.Singleton;
import org.arising.document.reporting.PaperResult;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;


/** The files of a report in the committee's channel, printed when they are sent. */
@Singleton
final class ReportNotice implements NoticeView {
    static final String KIND = "report";

    private final Papers papers;
    private final PaperFiles files;
    private final ServiceClock clock;

    ReportNotice(Papers papers, PaperFiles files, ServiceClock clock) {
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var subject = ReportSubject.read(notice.subject());
        if (subject.isEmpty()) {
            return new Rendering.Nothing("which report was meant cannot be told any more");
        }
        var wanted = subject.get();
        var order = new ReportOrder(
                notice.workspace(), notice.committee(), wanted.meeting(), wanted.scope(), notice.actor(), "slack", clock.instant());
        return switch (papers.make(wanted.kind(), order)) {
            case PaperResult.Refused(var why) -> new Rendering.Cannot(why);
            case PaperResult.Made made -> files.of(notice, order, made, wanted.formats());
        };
    }
}
