package org.arising.web;

import org.arising.document.reporting.IssuedReports;
import org.arising.kernel.WorkspaceId;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * All that decides what a committee's page shows, without what its reports say: while this is the same, so is the page.
 *
 * @param name in its addresses
 * @param committee its code
 * @param title what the committee is called
 * @param issues its reports, the newest meeting first
 * @param exempt references of actions that are not for publication
 */
record PublicState(
        WorkspaceId workspace,
        String name,
        String committee,
        String title,
        ZoneId zone,
        List<IssuedReports.Issue> issues,
        Set<String> exempt) {

    /** The same with those reports alone. */
    PublicState with(List<IssuedReports.Issue> those) {
        return new PublicState(workspace, name, committee, title, zone, those, exempt);
    }
}
