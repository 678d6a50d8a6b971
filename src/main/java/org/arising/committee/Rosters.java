package org.arising.committee;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.settings.Settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Rosters in the database. They are asked for by every command and change a few times a year: one that was read is kept for
 * as long as its version stands there and its day lasts. Readers look at the version once in a second, which is how long a
 * change from the command line takes to be seen; a writer looks each time.
 */
@Singleton
public class Rosters {
    private static final long SEEN = Duration.ofSeconds(1).toNanos();
    /** Workspaces whose rosters are kept; where more are asked for, all begin anew. */
    private static final int MOST = 2_000;

    private final CommitteeRows rows;
    private final OrganisationRows organisations;
    private final PostRows posts;
    private final MeetingRows meetings;
    private final ReadingRosters reading;
    private final ServiceClock clock;
    private final Settings settings;
    private final ConcurrentHashMap<WorkspaceId, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    private record Kept(Dated read, long seen) {
        boolean isSeen() {
            return System.nanoTime() - seen < SEEN;
        }
    }

    /** A roster and when it is that: who stands in and who is away changes with the day, and with what Slack said. */
    private record Dated(Roster roster, String version, Instant from, Instant until) {
        boolean isStill(String current, Instant now) {
            return version.equals(current) && !now.isBefore(from) && now.isBefore(until);
        }
    }

    Rosters(
            CommitteeRows rows,
            OrganisationRows organisations,
            PostRows posts,
            MeetingRows meetings,
            ReadingRosters reading,
            ServiceClock clock,
            Settings settings) {
        this.settings = settings;
        this.rows = rows;
        this.organisations = organisations;
        this.posts = posts;
        this.meetings = meetings;
        this.reading = reading;
        this.clock = clock;
    }

    /** The roster of a workspace, at most a second old. */
    public Roster of(WorkspaceId workspace) {
        var found = kept.get(workspace);
        if (found != null && found.isSeen()) {
            return found.read.roster;
        }
        var before = forgotten.get();
        var read = read(reading, workspace);
        keep(workspace, new Kept(read, System.nanoTime()), before);
        return read.roster;
    }

    /** The roster as the writer sees it, within a transaction. */
    public Roster current(WorkspaceId workspace) {
        var read = read(rows, workspace);
        // It may be taken back with the transaction, so that readers look at the version first.
        keep(workspace, new Kept(read, System.nanoTime() - SEEN), forgotten.get());
        return read.roster;
    }

    /** Saves a committee, whole. Call {@link #forget} once the transaction is over. */
    public void save(WorkspaceId workspace, Committee committee) {
        rows.save(CommitteeRow.of(workspace.value(), committee));
    }

    /** Whether a committee other than those, of whichever workspace, has that name in its address. Whose it is nobody is told. */
    public boolean isPublicNameTaken(WorkspaceId workspace, Collection<String> but, String name) {
        return reading.ofPublicName(name)
                .filter(row -> !row.workspaceId().equals(workspace.value()) || !but.contains(row.code()))
                .isPresent();
    }

    /** Saves an organisation, whole. */
    public void save(WorkspaceId workspace, Organisation organisation) {
        organisations.save(OrganisationRow.of(workspace.value(), organisation));
    }

    /** Saves a post, whole; another holder begins another time in it. */
    public void save(WorkspaceId workspace, Post post) {
        posts.save(PostRow.of(workspace.value(), post));
        var now = Instants.micros(clock.instant());
        var holder = post.holder();
        posts.endHolding(workspace.value(), post.organisation(), post.title(), holder == null ? "" : holder, now);
        if (holder != null) {
            posts.beginHolding(workspace.value(), post.organisation(), post.title(), holder, now);
        }
    }

    /** Who held a post and when, the newest first. */
    public List<Holding> holdings(WorkspaceId workspace, Post post) {
        var zone = zone(of(workspace).committees());
        return reading.holdings(workspace.value(), post.organisation(), post.title()).stream()
                .map(row -> row.holding(zone))
                .toList();
    }

    /** Saves a meeting; a known day for its papers stays where none is given. */
    public void save(WorkspaceId workspace, Meeting meeting) {
        meetings.save(MeetingRow.of(workspace.value(), meeting));
    }

    /** Saves an agenda item under one of its titles. */
    public void saveItem(WorkspaceId workspace, String committee, LocalDate meeting, String number, String title) {
        meetings.saveItem(workspace.value(), committee, meeting.toString(), number, title);
    }

    /** Removes an organisation; its posts go first. */
    public void remove(WorkspaceId workspace, Organisation organisation) {
        organisations.removeOrganisation(workspace.value(), organisation.shortName());
    }

    /** Removes a post; who held it and when stays. */
    public void remove(WorkspaceId workspace, Post post) {
        posts.endHolding(workspace.value(), post.organisation(), post.title(), "", Instants.micros(clock.instant()));
        posts.removePost(workspace.value(), post.organisation(), post.title());
    }

    /** Lets the next reader see what has just been saved. */
    public void forget(WorkspaceId workspace) {
        synchronized (forgotten) {
            forgotten.incrementAndGet();
            kept.remove(workspace);
        }
    }

    /** What was read before something was saved is not kept after it. */
    private void keep(WorkspaceId workspace, Kept read, long before) {
        synchronized (forgotten) {
            if (forgotten.get() == before) {
                if (kept.size() >= MOST && !kept.containsKey(workspace)) {
                    kept.clear();
                }
                kept.merge(workspace, read, (known, now) -> known.read.version.equals(now.read.version) && known.isSeen() ? known : now);
            }
        }
    }

    private Dated read(RosterQueries rows, WorkspaceId workspace) {
        // Before what it is the version of: a change in between is found by the next look.
        var version = rows.version(workspace.value()).orElse("");
        var now = clock.instant();
        var known = kept.get(workspace);
        return known != null && known.read.isStill(version, now) ? known.read : readAnew(rows, workspace, version, now);
    }

    private Dated readAnew(RosterQueries rows, WorkspaceId workspace, String version, Instant now) {
        var committees = rows.committees(workspace.value()).stream().map(CommitteeRow::committee).toList();
        var zone = zone(committees);
        var today = now.atZone(zone).toLocalDate();
        var members = rows.groupMembers(workspace.value()).stream()
                .collect(Collectors.groupingBy(
                        GroupMemberRow::groupId, Collectors.mapping(GroupMemberRow::userId, Collectors.toSet())));
        var presences = rows.presences(workspace.value());
        var roster = Roster.of(
                        committees,
                        rows.organisations(workspace.value()).stream().map(row -> row.organisation(members)).toList(),
                        rows.posts(workspace.value()).stream().map(row -> row.post(today)).toList(),
                        rows.meetings(workspace.value()).stream().map(MeetingRow::meeting).toList(),
                        presences.stream().collect(Collectors.toUnmodifiableMap(PresenceRow::userId, row -> row.at(now, zone))))
                .mailing(settings.mail() != null);
        var midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        var until = presences.stream().map(PresenceRow::ends).filter(Objects::nonNull).filter(now::isBefore).min(Instant::compareTo);
        return new Dated(roster, version, now, until.filter(midnight::isAfter).orElse(midnight));
    }

    private static ZoneId zone(List<Committee> committees) {
        return committees.isEmpty() ? ZoneOffset.UTC : committees.getFirst().zone();
    }
}
