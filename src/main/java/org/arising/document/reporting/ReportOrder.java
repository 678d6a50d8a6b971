package org.arising.document.reporting;

import org.arising.kernel.WorkspaceId;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which report is wanted, by whom.
 *
 * @param period the period of a plan, for its update; empty for the state of things now
 * @param actor Slack user id, or words such as {@code command line (clerk)}
 * @param via {@code slack} or {@code command line}
 */
public record ReportOrder(
        WorkspaceId workspace,
        String committee,
        LocalDate meeting,
        ReportScope scope,
        String period,
        String actor,
        String via,
        Instant at) {

    /** An order of anything but the update of a plan. */
    public ReportOrder(
            WorkspaceId workspace,
            String committee,
            LocalDate meeting,
            ReportScope scope,
            String actor,
            String via,
            Instant at) {
        this(workspace, committee, meeting, scope, "", actor, via, at);
    }
}
