package org.arising.document.reporting.slack;

import jakarta.inject.Singleton;
import org.arising.document.reporting.PaperKind;
import org.arising.document.reporting.PaperResult;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.document.reporting.ReportScope;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;

import java.time.LocalDate;

/** The files of a plan's update that was issued, in the committee's channel; the subject is the period. */
@Singleton
final class PlanUpdateNotice implements NoticeView {
    private final Papers papers;
    private final PaperFiles files;
    private final ServiceClock clock;

    PlanUpdateNotice(Papers papers, PaperFiles files, ServiceClock clock) {
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "plan-update";
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var now = clock.instant();
        var order = new ReportOrder(
                notice.workspace(), notice.committee(), LocalDate.EPOCH, ReportScope.DUE, notice.subject(), notice.actor(), "slack", now);
        return switch (papers.make(PaperKind.UPDATE, order)) {
            case PaperResult.Refused(var why) -> new Rendering.Cannot(why);
            case PaperResult.Made made -> files.of(notice, order, made, ReportSubject.USUAL);
        };
    }
}
