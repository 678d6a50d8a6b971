package org.arising.reminder.mail;

import jakarta.inject.Singleton;
import org.arising.committee.Organisation;
import org.arising.committee.Rosters;
import org.arising.mail.LetterWriter;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.reminder.ReminderRun;
import org.arising.reminder.slack.DayReader;
import org.arising.reminder.slack.DayView;

import java.util.List;

import static org.arising.kernel.Words.say;

/** Writes to a party outside Slack what it is asked for, with the deadlines for its calendar where that is wished. */
@Singleton
final class ReminderLetters implements LetterWriter {
    private final DayReader reader;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Rosters rosters;

    ReminderLetters(DayReader reader, Deadlines deadlines, Outbox outbox, Rosters rosters) {
        this.reader = reader;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.rosters = rosters;
    }

    private String name(Notice notice, String shortName) {
        return rosters.of(notice.workspace()).organisation(shortName).map(Organisation::name).orElse(shortName);
    }

    @Override
    public String kind() {
        return ReminderRun.REMINDER;
    }

    @Override
    public Writing write(Notice notice) {
        return switch (reader.day(notice, false)) {
            case DayReader.Day.NotBefore(var at) -> new Writing.NotBefore(at);
            case DayReader.Day.Nothing(var why) -> new Writing.Nothing(why);
            case DayReader.Day.Said(var sections) -> {
                var asked = sections.stream()
                        .filter(DayView.Section.Asked.class::isInstance)
                        .map(DayView.Section.Asked.class::cast)
                        .toList();
                yield asked.isEmpty() ? new Writing.Nothing("there is nothing to ask for") : written(notice, asked);
            }
        };
    }

    /** What else has changed in the same calendar comes along, so that no message of its own is needed. */
    private Writing written(Notice notice, List<DayView.Section.Asked> asked) {
        var refs = asked.stream()
                .flatMap(section -> section.facts().lines().stream())
                .map(line -> line.action().ref())
                .toList();
        var changed = outbox.waiting(notice.workspace(), notice.recipient(), DeadlineWatch.KIND).stream()
                .flatMap(waiting -> waiting.actions().stream())
                .toList();
        var invitations = deadlines.of(notice, refs, changed).stream().map(Deadlines.Told::invitation).toList();
        var letter = ReminderLetter.of(asked, name -> name(notice, name));
        return invitations.isEmpty()
                ? new Writing.Send(letter)
                : new Writing.Send(letter.with(say("calendar.mail.with", invitations.size())), "", invitations);
    }
}
