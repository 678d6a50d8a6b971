package org.arising.document.reporting;

import jakarta.inject.Singleton;
import org.arising.document.writing.Paper;
import org.arising.document.writing.PaperFormat;
import org.arising.document.writing.Press;
import org.arising.kernel.Instants;
import org.arising.response.FileStore;

import java.io.IOException;
import java.util.Map;

/** The files of reports. What was issued is printed once in each format, and kept as it was printed. */
@Singleton
public final class Reports {
    private final Press press;
    private final FileStore files;
    private final ReportRows rows;

    Reports(Press press, FileStore files, ReportRows rows) {
        this.press = press;
        this.files = files;
        this.rows = rows;
    }

    /** The file of a report; a correction list is printed with it where there is one. */
    public byte[] print(ReportOrder order, Report report, PaperFormat format) throws IOException {
        var issued = newest(order, report);
        if (issued == null) {
            return press.print(paper(report), format);
        }
        var workspace = order.workspace().value();
        var meeting = order.meeting().toString();
        var kept = rows.file(workspace, order.committee(), meeting, issued.edition(), format.ending());
        if (kept.isPresent()) {
            return files.read(kept.get());
        }
        var printed = press.print(paper(report), format);
        var sha256 = files.store(printed);
        rows.insertStored(workspace, sha256, printed.length, Instants.micros(order.at()));
        rows.insertFile(workspace, order.committee(), meeting, issued.edition(), format.ending(), sha256);
        return printed;
    }

    /** The row of the edition that this is, word for word; null for a draft, and with corrections made since. */
    private @org.jspecify.annotations.Nullable ReportRow newest(ReportOrder order, Report report) {
        return report.draft()
                ? null
                : rows.newest(order.workspace().value(), order.committee(), order.meeting().toString())
                        .filter(row -> ReportJson.read(row.content()).equals(report))
                        .orElse(null);
    }

    /** {@code PCC-2022-09-29-report.pdf}; a draft says so. */
    public static String name(ReportOrder order, Report report, PaperFormat format) {
        return "%s-%s-report%s.%s".formatted(
                order.committee(),
                order.meeting(),
                report.draft() ? "-draft" : report.edition() > 1 ? "-edition-" + report.edition() : "",
                format.ending());
    }

    private static Paper paper(Report report) {
        return new Paper("report", report.title(), Map.of("report", ReportJson.values(report)));
    }
}
