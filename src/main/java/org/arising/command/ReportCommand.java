package org.arising.command;

import io.micronaut.context.ApplicationContext;
import org.arising.document.reporting.PaperKind;
import org.arising.document.reporting.PaperResult;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.document.reporting.ReportScope;
import org.arising.document.writing.PaperFormat;
import org.arising.document.writing.TemplateFault;
import org.arising.kernel.Days;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** {@code report --committee PCC --meeting 2022-09-29 --format pdf --out FILE}: the committee's report, in its own form. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the report to a committee for one of its meetings: a draft, or what was issued.")
public final class ReportCommand extends DatabaseCommand {
    @Option(names = "--committee", required = true, paramLabel = "CODE", description = "The committee it is for.")
    private String committee = "";

    @Option(names = "--meeting", paramLabel = "DAY", description = "The meeting it is for, such as 2022-09-29; response times and plans need none.")
    private String meeting = "";

    @Option(names = "--format", required = true, description = "docx, pdf, html or md.")
    private String format = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it; - for standard output.")
    private String out = "";

    @Option(names = "--issue", description = "Freeze it: later changes are listed as corrections.")
    private boolean issue;

    @Option(names = "--only", paramLabel = "WHICH", description = "due (default), all, since-last or without-delegations.")
    private @Nullable String only;

    @Option(names = "--kind", paramLabel = "WHAT", description = "report (default), annex, times, agenda or update.")
    private @Nullable String kind;

    @Option(names = "--period", paramLabel = "LABEL", description = "With --kind update: the period, such as \"March 2023\".")
    private String period = "";

    /** A command in that environment. */
    public ReportCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int work(ApplicationContext context, WorkspaceId workspace) {
        var kind = PaperKind.read(this.kind);
        if (kind.isEmpty()) {
            return misused(say("command.report.kind", String.valueOf(this.kind), String.join(", ", PaperKind.words())));
        }
        var now = context.getBean(ServiceClock.class).instant();
        var free = meeting.isEmpty() && (kind.get() == PaperKind.TIMES || kind.get() == PaperKind.UPDATE);
        var day = free ? Optional.of(now.atZone(ZoneOffset.UTC).toLocalDate()) : Days.read(meeting);
        if (day.isEmpty()) {
            return misused(say("command.report.meeting", meeting));
        }
        var paper = PaperFormat.read(format);
        if (paper.isEmpty()) {
            return misused(say("command.report.format", format));
        }
        var scope = ReportScope.read(only);
        if (scope.isEmpty()) {
            return misused(say("command.report.only", String.valueOf(only), String.join(", ", ReportScope.words())));
        }
        if (issue && kind.get() != PaperKind.REPORT) {
            return misused(say("command.report.issue", kind.get().spoken()));
        }
        var order = new ReportOrder(
                workspace,
                committee,
                day.get(),
                scope.get(),
                period,
                actor(),
                "command line",
                now);
        var papers = context.getBean(Papers.class);
        return switch (issue ? papers.issue(order) : papers.make(kind.get(), order)) {
            case PaperResult.Refused(var why) -> refuse(why);
            case PaperResult.Made made -> write(papers, order, made, paper.get());
        };
    }

    private int write(Papers papers, ReportOrder order, PaperResult.Made made, PaperFormat paper) {
        try {
            var content = papers.print(order, made, paper);
            if (out.equals("-")) {
                out().flush();
                System.out.write(content);
                System.out.flush();
            } else {
                Files.write(Path.of(out), content);
                out().println(say("command.report.written", out, made.paper().title(), made.summary()));
            }
            made.doubts().forEach(this::note);
            return 0;
        } catch (TemplateFault faulty) {
            return refuse(String.valueOf(faulty.getMessage()));
        } catch (IOException unwritable) {
            return refuse(say("command.report.unwritable", out, ArisingCommand.inOneLine(unwritable)));
        }
    }
}
