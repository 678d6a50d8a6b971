package org.arising.document.reporting.slack;

import jakarta.inject.Singleton;
import org.arising.document.reporting.PaperResult;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.document.writing.TemplateFault;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;

import java.io.IOException;
import java.util.ArrayList;

/** The files of a report in the committee's channel, printed when they are sent. */
@Singleton
final class ReportNotice implements NoticeView {
    static final String KIND = "report";

    private final Papers papers;
    private final ServiceClock clock;

    ReportNotice(Papers papers, ServiceClock clock) {
        this.papers = papers;
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
            case PaperResult.Made made -> files(notice, wanted, order, made);
        };
    }

    private Rendering files(Notice notice, ReportSubject wanted, ReportOrder order, PaperResult.Made made) {
        var files = new ArrayList<Attachment>();
        try {
            for (var format : wanted.formats()) {
                files.add(new Attachment(made.name(format), papers.print(order, made, format)));
            }
            return new Rendering.Files(ReportView.comment(made, notice.actor()), files);
        } catch (TemplateFault faulty) {
            return new Rendering.Cannot(String.valueOf(faulty.getMessage()));
        } catch (IOException unreadable) {
            return new Rendering.Cannot("The files of the report cannot be kept or read: " + unreadable.getMessage());
        }
    }
}
