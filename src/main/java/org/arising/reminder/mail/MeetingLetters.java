package org.arising.reminder.mail;

import jakarta.inject.Singleton;
import org.arising.calendar.Invitation;
import org.arising.committee.Rosters;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Texts;
import org.arising.mail.LetterWriter;
import org.arising.mail.MailLetter;
import org.arising.outbox.Notice;

import java.util.List;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Writes the message that brings meetings to a calendar. */
@Singleton
final class MeetingLetters implements LetterWriter {
    private final Calendars calendars;
    private final Rosters rosters;
    private final ServiceClock clock;

    MeetingLetters(Calendars calendars, Rosters rosters, ServiceClock clock) {
        this.calendars = calendars;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MeetingsJob.KIND;
    }

    @Override
    public Writing write(Notice notice) {
        var roster = rosters.of(notice.workspace());
        var committee = roster.committee(notice.committee()).orElse(null);
        if (committee == null || !notice.recipient().equals(MeetingsJob.address(committee, roster))) {
            return new Writing.Nothing("the committee's meetings do not go there any more");
        }
        var today = clock.instant().atZone(committee.zone()).toLocalDate();
        var invitations = MeetingsJob.wanted(committee, roster).stream()
                .map(wanted -> calendars.invitation(notice, wanted, today, true))
                .flatMap(Optional::stream)
                .toList();
        return invitations.isEmpty()
                ? new Writing.Nothing("the calendar holds what it should")
                : new Writing.Send(letter(committee.name(), invitations), "", invitations);
    }

    private static MailLetter letter(String committee, List<Invitation> invitations) {
        return new MailLetter(
                Texts.shortened(committee, 100),
                say("calendar.meetings.subject", committee),
                List.of(say("calendar.meetings.opening")),
                invitations.stream()
                        .map(each -> new MailLetter.Item(
                                each.summary(), List.of(say("calendar.mail.day", each.day())), List.of()))
                        .toList(),
                List.of(say("calendar.meetings.closing")));
    }
}
