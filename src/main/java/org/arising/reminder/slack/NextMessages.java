package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.slack.Visitor;
import org.arising.committee.Committee;
import org.arising.committee.Slots;
import org.arising.committee.Ways;
import org.arising.committee.WorkingCalendar;
import org.arising.reminder.Batches;
import org.arising.reminder.ReminderRun;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import static org.arising.kernel.Words.say;

/** What will be sent next on behalf of a committee, and when, as things stand. */
@Singleton
final class NextMessages {
    private final ReminderRun run;
    private final Ways ways;

    NextMessages(ReminderRun run, Ways ways) {
        this.run = run;
        this.ways = ways;
    }

    /** The messages, soonest first. */
    List<SendingModal.Planned> of(Visitor visitor, Committee committee) {
        return of(visitor, committee, action -> true);
    }

    /** What will be sent next about actions of that kind, on behalf of every committee that the visitor runs. */
    List<SendingModal.Planned> about(Visitor visitor, Predicate<Action> concerns) {
        return visitor.run().stream()
                .flatMap(committee -> of(visitor, committee, concerns).stream())
                .sorted(Comparator.comparing(SendingModal.Planned::at))
                .toList();
    }

    private List<SendingModal.Planned> of(Visitor visitor, Committee committee, Predicate<Action> concerns) {
        var calendar = WorkingCalendar.of(committee);
        var first = Slots.nextDaily(visitor.now(), committee.reminders(), committee.zone(), calendar).day();
        var planned = run.planned(visitor.workspace(), committee, visitor.roster(), first).stream()
                .filter(each -> concerns.test(each.action()))
                .toList();
        return Batches.of(planned, visitor.roster(), ways.of(visitor.workspace())).stream()
                .filter(batch -> !batch.recipient().isEmpty())
                .map(batch -> planned(committee, batch))
                .toList();
    }

    private static SendingModal.Planned planned(Committee committee, Batches.Batch batch) {
        var occasion = batch.planned().getFirst().occasion();
        return new SendingModal.Planned(
                Slots.daily(batch.day(), committee.reminders(), committee.zone())
                        .at()
                        .atZone(committee.zone())
                        .toLocalDateTime(),
                switch (occasion.kind()) {
                    case REQUEST -> say("sending.what.request");
                    case BEFORE_DUE -> say("sending.what.reminder");
                    case ON_DAY -> say("sending.what.on-day");
                    case FOLLOW_UP -> say("sending.what.follow-up");
                    case ESCALATION -> say("sending.what.escalation");
                    case OWED -> say("sending.what.digest");
                },
                batch.recipient(),
                batch.planned().stream().map(each -> each.action().ref()).toList(),
                batch.planned().size() == 1 ? occasion.why() : "");
    }
}
