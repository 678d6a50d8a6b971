package org.arising.reminder.mail;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Letter;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Texts;
import org.arising.mail.LetterWriter;
import org.arising.mail.MailLetter;
import org.arising.outbox.Notice;
import org.arising.reminder.ReminderRun;

import java.time.LocalDate;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Writes to a party outside Slack that an answer was not enough, and why. */
@Singleton
final class ReturnedLetters implements LetterWriter {
    private final ReadActions actions;
    private final Rosters rosters;
    private final ServiceClock clock;

    ReturnedLetters(ReadActions actions, Rosters rosters, ServiceClock clock) {
        this.actions = actions;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ReminderRun.RETURNED;
    }

    @Override
    public Writing write(Notice notice) {
        var committee = rosters.of(notice.workspace()).committee(notice.committee()).orElse(null);
        var about = actions.find(notice.workspace(), notice.actions());
        if (committee == null || about.isEmpty()) {
            return new Writing.Nothing("the action is not there any more");
        }
        if (about.getFirst().stage() != Stage.ONGOING) {
            return new Writing.Nothing("it has been answered again");
        }
        var today = clock.instant().atZone(committee.zone()).toLocalDate();
        return new Writing.Send(of(committee, about.getFirst(), notice.subject(), today));
    }

    private static MailLetter of(Committee committee, Action action, String reason, LocalDate today) {
        return new MailLetter(
                Texts.shortened(committee.name(), 100),
                say("returned.mail.subject", committee.name(), action.ref()),
                List.of(say("returned.mail.said", ActionWords.the(committee.name()), action.ref()), reason),
                List.of(new MailLetter.Item(
                        Letter.heading(action),
                        List.of(say("reminder.mail.state", action.stateWord(today))),
                        Letter.open(action))),
                List.of(say("reminder.mail.how"), say("reminder.mail.when"), say("reminder.mail.sender", committee.name())));
    }
}
