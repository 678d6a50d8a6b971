package org.arising.document.reporting.slack;

import jakarta.inject.Singleton;
import org.arising.document.reporting.PaperResult;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.document.writing.PaperFormat;
import org.arising.document.writing.TemplateFault;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Prints the files of a paper for a channel. */
@Singleton
final class PaperFiles {
    private final Papers papers;

    PaperFiles(Papers papers) {
        this.papers = papers;
    }

    NoticeView.Rendering of(Notice notice, ReportOrder order, PaperResult.Made made, List<PaperFormat> formats) {
        var files = new ArrayList<NoticeView.Attachment>();
        try {
            for (var format : formats) {
                files.add(new NoticeView.Attachment(made.name(format), papers.print(order, made, format)));
            }
            return new NoticeView.Rendering.Files(ReportView.comment(made, notice.actor()), files);
        } catch (TemplateFault faulty) {
            return new NoticeView.Rendering.Cannot(String.valueOf(faulty.getMessage()));
        } catch (IOException unreadable) {
            return new NoticeView.Rendering.Cannot(say("report.refusal.files", String.valueOf(unreadable.getMessage())));
        }
    }
}
