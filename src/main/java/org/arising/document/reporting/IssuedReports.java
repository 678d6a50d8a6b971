package org.arising.document.reporting;

import jakarta.inject.Singleton;
import org.arising.document.writing.Paper;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The reports that were issued to a committee, as they were frozen: nothing here sees an action as it stands now. */
@Singleton
public final class IssuedReports {
    private final ReadingReports rows;

    IssuedReports(ReadingReports rows) {
        this.rows = rows;
    }

    /**
     * The newest edition of the report for a meeting.
     *
     * @param issued when that edition was issued
     * @param first when the first edition was
     */
    public record Issue(LocalDate meeting, int edition, Instant issued, Instant first) {}

    /** One for each meeting, the newest meeting first. */
    public List<Issue> all(WorkspaceId workspace, String committee) {
        var issues = new ArrayList<Issue>();
        for (var row : rows.issues(workspace.value(), committee)) {
            var meeting = LocalDate.parse(row.meeting());
            var at = Instants.at(row.issued());
            if (!issues.isEmpty() && issues.getLast().meeting().equals(meeting)) {
                var newest = issues.removeLast();
                issues.add(new Issue(meeting, newest.edition(), newest.issued(), at));
            } else {
                issues.add(new Issue(meeting, row.edition(), at, at));
            }
        }
        return List.copyOf(issues);
    }

    /** What that edition says. */
    public Report read(WorkspaceId workspace, String committee, Issue issue) {
        return rows.edition(workspace.value(), committee, issue.meeting().toString(), issue.edition())
                .map(row -> ReportJson.read(row.content()))
                .orElseThrow(() -> new IllegalStateException("An issued report is gone"));
    }

    /** The references of actions that are marked as not for publication by now. */
    public Set<String> exempt(WorkspaceId workspace, String committee) {
        return new TreeSet<>(rows.exempt(workspace.value(), committee));
    }

    /** The words of an action as templates see them. */
    public static Map<String, Object> values(Report.Words words) {
        return ReportJson.values(words);
    }

    /** A report as the template of its name prints it. */
    public static Paper paper(Report report) {
        return new Paper("report", report.title(), Map.of("report", ReportJson.values(report)));
    }
}
