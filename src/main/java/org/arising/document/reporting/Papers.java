package org.arising.document.reporting;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Kind;
import org.arising.action.ReadActions;
import org.arising.action.Status;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Rosters;
import org.arising.document.writing.Paper;
import org.arising.document.writing.PaperFormat;
import org.arising.document.writing.Press;
import org.arising.kernel.Instants;
import org.arising.kernel.Texts;
import org.arising.picture.Drawing;
import org.arising.plan.PlanDesk;
import org.arising.response.FileStore;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import static org.arising.kernel.Words.say;

/** Every paper about a committee's actions. An issued report is printed once in each format, and kept as it was printed. */
@Singleton
public final class Papers {
    /** So many ongoing actions are read well within a second. */
    private static final int QUICK = 3_000;

    /** By which name the template of a report shows its picture. */
    private static final String FIGURE = "figure.png";

    private final ReportDesk desk;
    private final Press press;
    private final FileStore files;
    private final ReportRows rows;
    private final ReadingReports reading;
    private final ReadActions actions;
    private final Rosters rosters;
    private final PlanDesk plan;

    Papers(
            ReportDesk desk,
            Press press,
            FileStore files,
            ReportRows rows,
            ReadingReports reading,
            ReadActions actions,
            Rosters rosters,
            PlanDesk plan) {
        this.desk = desk;
        this.press = press;
        this.files = files;
        this.rows = rows;
        this.reading = reading;
        this.actions = actions;
        this.rosters = rosters;
        this.plan = plan;
    }

    /** Whether a report can be made while somebody waits for Slack's answer. */
    public boolean isQuick(ReportOrder order) {
        return reading.ongoing(order.workspace().value(), order.committee(), QUICK + 1) <= QUICK;
    }

    /** A paper as things stand; a report that was issued, as it was issued. */
    public PaperResult make(PaperKind kind, ReportOrder order) {
        if (kind == PaperKind.REPORT) {
            return made(order, desk.draft(order));
        }
        var roster = rosters.of(order.workspace());
        var committee = roster.committee(order.committee()).orElse(null);
        if (committee == null) {
            return new PaperResult.Refused(say("paper.refusal.no-committee", order.committee()));
        }
        var today = order.at().atZone(committee.zone()).toLocalDate();
        var meeting = roster.meetings().stream()
                .filter(each -> each.committee().equals(committee.code()) && each.date().equals(order.meeting()))
                .findFirst()
                .orElseGet(() -> new Meeting(committee.code(), order.meeting(), null));
        var reader = new ReportReader(actions, reading, order.workspace(), roster);
        return switch (kind) {
            case REPORT -> throw new IllegalStateException("made above");
            case ANNEX -> {
                var annex = Annex.of(committee.name(), order.meeting(), arisen(order));
                yield made(order, kind, annex, say("paper.summary.annex", annex.rows().size(), order.meeting()));
            }
            case TIMES -> {
                var times = ResponseTimes.of(committee.name(), today, reader.read(committee, meeting, ReportScope.ALL).told());
                yield made(order, kind, times, say("paper.summary.times", today));
            }
            case AGENDA -> {
                var note = AgendaNote.of(reader.read(committee, meeting, ReportScope.DUE), today);
                yield made(order, kind, note, say("paper.summary.agenda", order.meeting()));
            }
            case UPDATE -> {
                yield order.period().isEmpty() ? now(order, committee) : period(order, committee);
            }
        };
    }

    /** The plan as it stands, whatever period it is in. */
    private PaperResult now(ReportOrder order, Committee committee) {
        var rows = plan.commitments(order.workspace(), committee.code()).stream()
                .filter(action -> !action.exempt())
                .map(action -> Reporting.commitment(action, action.statusNote()))
                .toList();
        var update = new PlanUpdate(committee.name(), "", true, rows);
        return made(order, PaperKind.UPDATE, update, say("count.commitments", rows.size()));
    }

    private PaperResult period(ReportOrder order, Committee committee) {
        var found = plan.find(order.workspace(), committee.code(), order.period());
        if (found.isEmpty()) {
            var labels = plan.labels(order.workspace(), committee.code());
            var wanted = Texts.shortened(order.period(), 60);
            return new PaperResult.Refused(labels.isEmpty()
                    ? say("paper.refusal.no-periods", committee.name(), wanted)
                    : say("paper.refusal.no-period", committee.name(), wanted, Texts.listed(labels)));
        }
        var progress = found.get();
        var rows = progress.commitments().stream()
                .filter(action -> !action.exempt())
                .map(action -> {
                    var said = progress.updates().get(action.ref());
                    return Reporting.commitment(action, said == null ? "" : said.text());
                })
                .toList();
        var label = progress.period().label();
        var update = new PlanUpdate(committee.name(), label, !progress.period().issued(), rows);
        var paper = new Paper("update", say("paper.title.update", label), Map.of("update", ReportJson.values(update)));
        var stem = "%s-update-%s%s".formatted(
                order.committee(), label.replaceAll("[^\\p{L}\\p{N}]+", "-"), progress.period().issued() ? "" : "-draft");
        return new PaperResult.Made(paper, stem, say("count.commitments", rows.size()), List.of(), null);
    }

    /** Issues a report and gives what was issued. */
    public PaperResult issue(ReportOrder order) {
        return made(order, desk.issue(order));
    }

    private List<Action> arisen(ReportOrder order) {
        return actions.find(
                order.workspace(), actions.atMeeting(order.workspace(), order.committee(), order.meeting()));
    }

    private static PaperResult made(ReportOrder order, PaperKind kind, Object values, String summary) {
        var paper = new Paper(kind.word(), kind.spoken(), Map.of(kind.word(), ReportJson.values(values)));
        var stem = "%s-%s-%s".formatted(order.committee(), order.meeting(), kind.word());
        return new PaperResult.Made(paper, stem, summary, List.of(), null);
    }

    private static PaperResult made(ReportOrder order, ReportResult result) {
        return switch (result) {
            case ReportResult.Refused(var why) -> new PaperResult.Refused(why);
            case ReportResult.Made(var report, var doubts) ->
                new PaperResult.Made(
                        IssuedReports.paper(report).with(pictures(report)),
                        "%s-%s-report%s".formatted(
                                order.committee(),
                                order.meeting(),
                                report.draft() ? "-draft" : report.edition() > 1 ? "-edition-" + report.edition() : ""),
                        summary(report),
                        doubts,
                        report);
        };
    }

    /** Drawn when it is printed. */
    private static Map<String, Supplier<byte[]>> pictures(Report report) {
        var figure = report.figure();
        return figure == null ? Map.of() : Map.of(FIGURE, () -> Drawing.of(figure.figures()));
    }

    /** {@code draft, counted up to 21 September 2022: 41 actions (18 ongoing, 22 completed and 1 closed), 11 appendices}. */
    private static String summary(Report report) {
        var all = report.rows().size() + report.commitments().size();
        var counts = new ArrayList<String>();
        for (var status : List.of(Status.ONGOING, Status.COMPLETED, Status.CLOSED)) {
            var count = report.rows().stream().filter(row -> row.status().equals(status.word())).count()
                    + (status == Status.ONGOING ? report.commitments().size() : 0);
            if (count > 0) {
                counts.add(say("paper.summary.state." + status.written(), count));
            }
        }
        var standing = report.draft()
                ? say("paper.summary.draft")
                : report.edition() > 1 ? say("paper.summary.edition", report.edition()) : say("paper.summary.issued");
        var holds = counts.isEmpty()
                ? say("count.actions", all)
                : say("paper.summary.actions", all, Texts.listed(counts));
        var appendices = report.appendices().size();
        return report.draft() || report.corrections().isEmpty()
                ? say("paper.summary.report", standing, report.countsTo(), holds, appendices)
                : say("paper.summary.corrected", standing, report.countsTo(), holds, appendices, report.corrections().size());
    }

    /** The file of a paper. */
    public byte[] print(ReportOrder order, PaperResult.Made made, PaperFormat format) throws IOException {
        var report = made.report();
        var issued = report == null ? null : issued(order, report);
        if (issued == null) {
            return press.print(made.paper(), format);
        }
        var workspace = order.workspace().value();
        var meeting = order.meeting().toString();
        var kept = rows.file(workspace, order.committee(), meeting, issued.edition(), format.ending());
        if (kept.isPresent()) {
            return files.read(kept.get());
        }
        var printed = press.print(made.paper(), format);
        var sha256 = files.store(printed);
        rows.insertStored(workspace, sha256, printed.length, Instants.micros(order.at()));
        rows.insertFile(workspace, order.committee(), meeting, issued.edition(), format.ending(), sha256);
        return printed;
    }

    /** The row of the edition that this is, word for word; null for a draft, and with corrections made since. */
    private @Nullable ReportRow issued(ReportOrder order, Report report) {
        return report.draft()
                ? null
                : rows.newest(order.workspace().value(), order.committee(), order.meeting().toString())
                        .filter(row -> ReportJson.read(row.content()).equals(report))
                        .orElse(null);
    }

    /** The standing items of a committee, in document order. */
    public List<Action> standing(ReportOrder order) {
        var refs = reading.standing(order.workspace().value(), order.committee()).stream()
                .map(org.arising.kernel.Reference::of)
                .toList();
        return actions.find(order.workspace(), refs).stream().filter(action -> action.kind() == Kind.STANDING).toList();
    }

    /** The meeting that an officer means who names none: the next whose papers are not past, else the latest. */
    public static java.util.Optional<Meeting> usual(List<Meeting> meetings, Committee committee, java.time.LocalDate today) {
        var own = meetings.stream().filter(each -> each.committee().equals(committee.code())).toList();
        return own.stream()
                .filter(each -> !each.date().isBefore(today))
                .min(java.util.Comparator.comparing(Meeting::date))
                .or(() -> own.stream().max(java.util.Comparator.comparing(Meeting::date)));
    }
}
