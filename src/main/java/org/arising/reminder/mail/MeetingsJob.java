package org.arising.reminder.mail;

import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Job;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Puts the meetings of a committee, and the days their papers are due, into the calendar that it names. */
@Singleton
final class MeetingsJob implements Job {
    /** The kind of notice that brings meetings to a calendar. */
    static final String KIND = "meetings";

    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Workspaces workspaces;
    private final Rosters rosters;
    private final Calendars calendars;
    private final Outbox outbox;
    private final ServiceClock clock;

    MeetingsJob(Workspaces workspaces, Rosters rosters, Calendars calendars, Outbox outbox, ServiceClock clock) {
        this.workspaces = workspaces;
        this.rosters = rosters;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        for (var workspace : workspaces.present()) {
            var roster = rosters.of(workspace);
            roster.committees().forEach(committee -> look(workspace, committee, roster, now));
        }
        return now.plus(LOOK);
    }

    private void look(WorkspaceId workspace, Committee committee, Roster roster, Instant now) {
        var address = address(committee, roster);
        if (address == null || !outbox.waiting(workspace, address, KIND).isEmpty()) {
            return;
        }
        var today = now.atZone(committee.zone()).toLocalDate();
        if (wanted(committee, roster).stream()
                .anyMatch(each -> calendars.isStale(workspace, each.subject(), address, each.day(), today))) {
            outbox.put(new Notice(
                    workspace,
                    String.join(":", KIND, committee.code(), now.toString(), address),
                    KIND,
                    today.toString(),
                    committee.code(),
                    address,
                    "",
                    List.of(),
                    now));
        }
    }

    /** Where a committee's meetings go; null where it names nobody, or where no mail is sent. */
    static @Nullable String address(Committee committee, Roster roster) {
        return roster.mails() ? committee.meetingsTo() : null;
    }

    /** All that such a calendar should hold. */
    static List<Calendars.Wanted> wanted(Committee committee, Roster roster) {
        var wanted = new ArrayList<Calendars.Wanted>();
        for (var meeting : roster.meetings()) {
            if (!meeting.committee().equals(committee.code())) {
                continue;
            }
            var subject = committee.code() + "/" + meeting.date();
            wanted.add(wanted(subject, "meeting", meeting.date(), say("calendar.meeting", committee.name())));
            var papers = meeting.papersDue();
            if (papers != null) {
                wanted.add(wanted(subject, "papers", papers, say("calendar.papers", committee.name(), meeting.date())));
            }
        }
        return wanted;
    }

    private static Calendars.Wanted wanted(String meeting, String what, LocalDate day, String summary) {
        var subject = meeting + "/" + what;
        return new Calendars.Wanted(subject, day, summary, "", subject.replace('/', '-'));
    }
}
