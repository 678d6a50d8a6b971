package org.arising.digest;

import jakarta.inject.Singleton;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Job;
import org.arising.reminder.ReminderRun;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Map<WorkspaceId, Quiet> quiet = new ConcurrentHashMap<>();

    /** Between two moments no slot of any committee of that roster falls that was not looked at. */
    private record Quiet(Roster roster, Instant from, Instant until) {
        @SuppressWarnings("ReferenceEquality") // one that was read anew may be of other committees, or of other slots
        boolean holds(Roster current, Instant now) {
            return roster == current && !now.isBefore(from) && now.isBefore(until);
        }
    }

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
        for (var workspace : workspaces.present()) {
            next = earliest(next, run(workspace, now));
        }
        return next;
    }

    private Instant run(WorkspaceId workspace, Instant now) {
        var roster = rosters.of(workspace);
        var known = quiet.get(workspace);
        if (known != null && known.holds(roster, now)) {
            return known.until;
        }
        var next = Instant.MAX;
        var foreseen = new ReminderRun.Foreseen();
        for (var committee : roster.committees()) {
            next = earliest(next, reminders.run(workspace, committee, roster, foreseen, now));
            next = earliest(next, digests.run(workspace, committee, now));
        }
        quiet.put(workspace, new Quiet(roster, now, next));
        return next;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
