package org.arising.plan.mail;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Letter;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.kernel.Texts;
import org.arising.mail.LetterWriter;
import org.arising.mail.MailLetter;
import org.arising.outbox.Notice;
import org.arising.plan.Period;
import org.arising.plan.PlanDesk;

import java.util.List;

import static org.arising.kernel.Words.say;

/** Asks a lead outside Slack for the updates of a period. */
@Singleton
final class PlanLetters implements LetterWriter {
    private final PlanDesk desk;
    private final ReadActions actions;
    private final Rosters rosters;

    PlanLetters(PlanDesk desk, ReadActions actions, Rosters rosters) {
        this.desk = desk;
        this.actions = actions;
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return PlanDesk.ASK;
    }

    @Override
    public Writing write(Notice notice) {
        var committee = rosters.of(notice.workspace()).committee(notice.committee()).orElse(null);
        var progress = desk.find(notice.workspace(), notice.committee(), notice.subject()).orElse(null);
        if (committee == null || progress == null) {
            return new Writing.Nothing("the period is not there any more");
        }
        var asked = actions.find(notice.workspace(), notice.actions()).stream()
                .filter(action -> !progress.updates().containsKey(action.ref()))
                .toList();
        return asked.isEmpty() || progress.period().issued()
                ? new Writing.Nothing("everything it asked for has been given")
                : new Writing.Send(of(committee, progress.period(), asked));
    }

    private static MailLetter of(Committee committee, Period period, List<Action> asked) {
        return new MailLetter(
                Texts.shortened(committee.name(), 100),
                say("plan.mail.subject", committee.name(), period.label()),
                List.of(say("plan.mail.asks", ActionWords.the(committee.name()), asked.size(), period.label(), period.due())),
                asked.stream()
                        .map(action -> new MailLetter.Item(Letter.heading(action), List.of(), Letter.open(action)))
                        .toList(),
                List.of(say("plan.mail.how"), say("reminder.mail.sender", committee.name())));
    }
}
