package org.arising.digest;

import jakarta.inject.Singleton;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Job;
import org.arising.reminder.ReminderRun;

import java.time.Duration;
import java.time.Instant;

/** Runs every committee's slots when they fall. */
@Singleton
final class SlotsJob implements Job {
    /** A committee that is set up meanwhile is seen within that time. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Workspaces workspaces;
    private final Rosters rosters;
    private final ReminderRun reminders;
    private final DigestRun digests;
    private final ServiceClock clock;

    SlotsJob(
            Workspaces workspaces, Rosters rosters, ReminderRun reminders, DigestRun digests, ServiceClock clock) {
        this.workspaces = workspaces;
        this.rosters = rosters;
        this.reminders = reminders;
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "slots";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        var next = now.plus(LONGEST);
        for (WorkspaceId workspace : workspaces.present()) {
            var roster = rosters.of(workspace);
            var foreseen = new ReminderRun.Foreseen();
            for (var committee : roster.committees()) {
                next = earliest(next, reminders.run(workspace, committee, roster, foreseen, now));
                next = earliest(next, digests.run(workspace, committee, now));
            }
        }
        return next;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
