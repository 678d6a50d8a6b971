package org.arising.document.reporting;

import org.arising.document.writing.Paper;
import org.arising.document.writing.PaperFormat;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What came of asking for a paper of any kind. */
public sealed interface PaperResult {
    /**
     * It can be printed.
     *
     * @param stem how its files are named, without the ending
     * @param summary what it holds, in a sentence
     * @param doubts what an officer should look at, each a sentence
     * @param report the report, where it is one
     */
    record Made(Paper paper, String stem, String summary, List<String> doubts, @Nullable Report report)
            implements PaperResult {
        /** {@code PCC-2022-09-29-report.pdf}. */
        public String name(PaperFormat format) {
            return stem + "." + format.ending();
        }
    }

    /** It cannot be made, and why. */
    record Refused(String why) implements PaperResult {}
}
