package org.arising.reminder.mail;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionWatch;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.committee.Slots;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Has calendars brought up to date after a change: once for each recipient and slot, right after the committee's next one, so
 * that a request or a follow-up that goes out then brings it along instead.
 */
@Singleton
class DeadlineWatch implements ActionWatch {
    /** The kind of notice that brings a calendar up to date. */
    static final String KIND = "calendar";

    private static final Duration AFTER_REMINDERS = Duration.ofMinutes(10);

    private final Calendars calendars;
    private final Rosters rosters;
    private final Outbox outbox;
    private final ServiceClock clock;

    DeadlineWatch(Calendars calendars, Rosters rosters, Outbox outbox, ServiceClock clock) {
        this.calendars = calendars;
        this.rosters = rosters;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void changed(WorkspaceId workspace, Action action, Set<String> before) {
        var recipients = calendars.recipients(workspace, action.ref().toString());
        if (recipients.isEmpty()) {
            return;
        }
        var roster = rosters.current(workspace);
        roster.committee(action.ref().committee()).ifPresent(committee -> recipients.stream()
                .filter(recipient -> roster.isCalendar(recipient) && isStale(workspace, action, recipient, roster, committee))
                .forEach(recipient -> gather(workspace, action, recipient, committee)));
    }

    private boolean isStale(WorkspaceId workspace, Action action, String recipient, Roster roster, Committee committee) {
        var today = clock.instant().atZone(committee.zone()).toLocalDate();
        return calendars.isStale(
                workspace, action.ref().toString(), recipient, Deadlines.day(action, recipient, roster), today);
    }

    private void gather(WorkspaceId workspace, Action action, String recipient, Committee committee) {
        var slot = Slots.nextDaily(clock.instant(), committee.reminders(), committee.zone(), WorkingCalendar.of(committee));
        outbox.gather(new Notice(
                workspace,
                String.join(":", KIND, slot.at().toString(), recipient),
                KIND,
                slot.day().toString(),
                committee.code(),
                recipient,
                "",
                List.of(action.ref()),
                slot.at().plus(AFTER_REMINDERS)));
    }
}
