package org.arising.document.reporting;

import org.arising.kernel.WorkspaceId;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which report is wanted, by whom.
 *
 * @param actor Slack user id, or words such as {@code command line (clerk)}
 * @param via {@code slack} or {@code command line}
 */
public record ReportOrder(
        WorkspaceId workspace,
        String committee,
        LocalDate meeting,
        ReportScope scope,
        String actor,
        String via,
        Instant at) {}
