package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.outbox.Notice;
import org.arising.reminder.ReminderRun;
import org.arising.slack.NoticeView;

/** Requests, reminders and follow-ups, and, where the reader runs a committee too, what stays unanswered there. */
@Singleton
final class ReminderNotice implements NoticeView {
    private final DayReader reader;

    ReminderNotice(DayReader reader) {
        this.reader = reader;
    }

    @Override
    public String kind() {
        return ReminderRun.REMINDER;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        return reader.read(notice, posted);
    }
}
