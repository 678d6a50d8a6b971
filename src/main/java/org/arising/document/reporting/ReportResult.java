package org.arising.document.reporting;

import java.util.List;

/** What came of asking for a report. */
public sealed interface ReportResult {
    /**
     * It was made.
     *
     * @param doubts what an officer should look at, each a sentence
     */
    record Made(Report report, List<String> doubts) implements ReportResult {}

    /** It was not, and why. */
    record Refused(String why) implements ReportResult {}
}
