package org.arising.reminder.mail;

import org.arising.action.slack.Letter;
import org.arising.kernel.Texts;
import org.arising.mail.MailLetter;
import org.arising.reminder.slack.DayView;
import org.arising.reminder.slack.LetterWording;
import org.arising.reminder.slack.ReminderFacts;
import org.arising.reminder.slack.ReminderView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** A request, reminder or follow-up as a letter: the same facts as in Slack, each action whole. */
public final class ReminderLetter {
    private static final int NAMED = 3;

    private ReminderLetter() {}

    /** The letter; there is at least one section that asks for something. {@code names} tells the name of an organisation. */
    public static MailLetter of(List<DayView.Section.Asked> asked, UnaryOperator<String> names) {
        var opening = new ArrayList<String>();
        var items = new ArrayList<MailLetter.Item>();
        var how = new LinkedHashSet<String>();
        var closing = new LinkedHashSet<String>();
        for (var section : asked) {
            var committee = section.facts().committee();
            var kind = LetterWording.kind(section.facts().lines());
            var actions = section.facts().lines().stream().map(ReminderFacts.Line::action).toList();
            var values = LetterWording.values(committee, actions, names);
            opening.add(LetterWording.opening(committee.letters(), kind, values));
            how.addAll(LetterWording.how(committee.letters(), kind, values));
            closing.add(LetterWording.closing(committee.letters(), kind, values));
            section.facts().lines().forEach(line -> items.add(item(line, section.today())));
        }
        how.addAll(closing);
        return new MailLetter(
                Texts.shortened(asked.getFirst().facts().committee().name(), 100),
                subject(asked),
                opening,
                items,
                List.copyOf(how));
    }

    private static String subject(List<DayView.Section.Asked> asked) {
        var refs = asked.stream()
                .flatMap(section -> section.facts().lines().stream())
                .map(line -> line.action().ref().toString())
                .toList();
        var named = refs.stream().limit(NAMED).collect(Collectors.joining(", "));
        var heading = ReminderView.heading(asked.getFirst().facts());
        return refs.size() > NAMED
                ? say("reminder.mail.subject.more", heading, named)
                : say("reminder.mail.subject", heading, named);
    }

    private static MailLetter.Item item(ReminderFacts.Line line, LocalDate today) {
        var facts = new ArrayList<String>();
        var action = line.action();
        if (!action.origin().item().isEmpty()) {
            facts.add(action.origin().item());
        }
        facts.add(say("reminder.mail.state", action.stateWord(today)));
        facts.add(line.why().isEmpty()
                ? say("reminder.mail.kind", say("reminder.kind." + line.kind()))
                : say("reminder.mail.why", line.why()));
        return new MailLetter.Item(Letter.heading(action), facts, Letter.open(action));
    }
}
