package org.arising.document.reporting;

import java.util.List;

/**
 * The update of a plan: every commitment by chapter, with what its lead says of it.
 *
 * @param period what the update covers, {@code March 2021}; empty for the state of things now
 */
record PlanUpdate(String committee, String period, boolean draft, List<Report.Commitment> rows) {}
