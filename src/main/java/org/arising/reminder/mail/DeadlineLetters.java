package org.arising.reminder.mail;

import jakarta.inject.Singleton;
import org.arising.action.slack.Letter;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.committee.Slots;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Texts;
import org.arising.mail.LetterWriter;
import org.arising.mail.MailLetter;
import org.arising.outbox.Notice;
import org.arising.reminder.ReminderRun;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Writes the message that brings a calendar up to date. */
@Singleton
final class DeadlineLetters implements LetterWriter {
    /** How long this looks away until a slot that has fallen is run. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Deadlines deadlines;
    private final ReminderRun slots;
    private final Rosters rosters;
    private final ServiceClock clock;

    DeadlineLetters(Deadlines deadlines, ReminderRun slots, Rosters rosters, ServiceClock clock) {
        this.deadlines = deadlines;
        this.slots = slots;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DeadlineWatch.KIND;
    }

    @Override
    public Writing write(Notice notice) {
        var committee = rosters.of(notice.workspace()).committee(notice.committee()).orElse(null);
        if (committee == null) {
            return new Writing.Nothing("the committee is not there any more");
        }
        var now = clock.instant();
        var opens = opens(committee, now);
        if (opens.isAfter(now)) {
            return new Writing.NotBefore(opens);
        }
        if (!slots.isRun(notice.workspace(), committee, now)) {
            // What that puts goes first, and takes this along.
            return new Writing.NotBefore(now.plus(A_MOMENT));
        }
        var told = deadlines.of(notice, List.of(), notice.actions());
        return told.isEmpty()
                ? new Writing.Nothing("the calendar holds what it should")
                : new Writing.Send(letter(committee, told), "", told.stream().map(Deadlines.Told::invitation).toList());
    }

    /** While a committee's sending is off, this waits like everything that parties are sent. */
    private static Instant opens(Committee committee, Instant now) {
        var calendar = WorkingCalendar.of(committee);
        return committee.sending().allowsOn(now.atZone(committee.zone()).toLocalDate())
                ? Slots.open(now, committee.reminders(), committee.zone(), calendar)
                : Slots.nextDaily(now, committee.reminders(), committee.zone(), calendar).at();
    }

    private static MailLetter letter(Committee committee, List<Deadlines.Told> told) {
        return new MailLetter(
                Texts.shortened(committee.name(), 100),
                say("calendar.mail.subject", told.getFirst().action().ref(), told.size() - 1),
                List.of(say("calendar.mail.opening")),
                told.stream().map(DeadlineLetters::item).toList(),
                List.of(say("calendar.mail.closing"), say("reminder.mail.sender", committee.name())));
    }

    private static MailLetter.Item item(Deadlines.Told told) {
        return new MailLetter.Item(
                Letter.heading(told.action()),
                List.of(told.invitation().cancelled()
                        ? say("calendar.mail.gone")
                        : say("calendar.mail.day", told.invitation().day())),
                List.of());
    }
}
