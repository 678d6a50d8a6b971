package org.arising.reminder.mail;

import jakarta.inject.Singleton;
import org.arising.committee.Organisation;
import org.arising.committee.Rosters;
import org.arising.mail.LetterWriter;
import org.arising.outbox.Notice;
import org.arising.reminder.ReminderRun;
import org.arising.reminder.slack.DayReader;
import org.arising.reminder.slack.DayView;

/** Writes to a party outside Slack what it is asked for. */
@Singleton
final class ReminderLetters implements LetterWriter {
    private final DayReader reader;
    private final Rosters rosters;

    ReminderLetters(DayReader reader, Rosters rosters) {
        this.reader = reader;
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
                yield asked.isEmpty()
                        ? new Writing.Nothing("there is nothing to ask for")
                        : new Writing.Send(ReminderLetter.of(asked, name -> name(notice, name)));
            }
        };
    }
}
