package org.arising.reminder.mail;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.action.State;
import org.arising.action.slack.Letter;
import org.arising.calendar.Invitation;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.reminder.Routes;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** The days by which answers are due, as they stand in the calendar of whoever owes them. */
@Singleton
class Deadlines {
    private final ReadActions actions;
    private final Rosters rosters;
    private final Calendars calendars;
    private final ServiceClock clock;

    Deadlines(ReadActions actions, Rosters rosters, Calendars calendars, ServiceClock clock) {
        this.actions = actions;
        this.rosters = rosters;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What a calendar is told of an action. */
    record Told(Action action, Invitation invitation) {}

    /**
     * What a message brings to its recipient's calendar, where that is wished.
     *
     * @param asked actions that it asks for, which may begin to stand there
     * @param changed actions of which something stands there already
     */
    List<Told> of(Notice notice, List<Reference> asked, List<Reference> changed) {
        var roster = rosters.of(notice.workspace());
        var told = new ArrayList<Told>();
        if (roster.isCalendar(notice.recipient())) {
            told.addAll(of(notice, roster, asked, true));
            told.addAll(of(notice, roster, changed.stream().filter(ref -> !asked.contains(ref)).toList(), false));
        }
        return List.copyOf(told);
    }

    private List<Told> of(Notice notice, Roster roster, List<Reference> refs, boolean mayBegin) {
        var told = new ArrayList<Told>();
        for (var action : actions.find(notice.workspace(), refs)) {
            roster.committee(action.ref().committee())
                    .flatMap(committee -> calendars.invitation(
                            notice, wanted(action, committee, notice.recipient(), roster), today(committee), mayBegin))
                    .ifPresent(invitation -> told.add(new Told(action, invitation)));
        }
        return told;
    }

    private LocalDate today(Committee committee) {
        return clock.instant().atZone(committee.zone()).toLocalDate();
    }

    /** The day that should stand in that calendar; null where they owe no answer, or by no day that can be told. */
    static @Nullable LocalDate day(Action action, String recipient, Roster roster) {
        var isOwed = action.state() instanceof State.Ongoing
                && action.awaiting() == null
                && Routes.of(action, roster).stream().anyMatch(recipient::equalsIgnoreCase);
        return isOwed ? action.deadline().due() : null;
    }

    private static Calendars.Wanted wanted(Action action, Committee committee, String recipient, Roster roster) {
        return new Calendars.Wanted(
                action.ref().toString(),
                day(action, recipient, roster),
                say("calendar.summary", action.ref(), committee.name()),
                String.join("\n", Letter.open(action)) + "\n\n" + say("calendar.how"),
                action.ref().toString());
    }
}
