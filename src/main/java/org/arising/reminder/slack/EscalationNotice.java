package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.outbox.Notice;
import org.arising.reminder.ReminderRun;
import org.arising.slack.NoticeView;

/** Tells an officer which actions stay unanswered however often they are followed up. */
@Singleton
final class EscalationNotice implements NoticeView {
    private final DayReader reader;

    EscalationNotice(DayReader reader) {
        this.reader = reader;
    }

    @Override
    public String kind() {
        return ReminderRun.ESCALATION;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        return reader.read(notice, posted);
    }
}
