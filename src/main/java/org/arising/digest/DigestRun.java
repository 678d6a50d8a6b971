package org.arising.digest;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Slots;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.reminder.SlotLog;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/** Runs a committee's digest slots: each puts one notice, which is rendered from the facts when it is sent. */
@Singleton
public class DigestRun {
    /** The kind of notice, and the name of the slots. */
    public static final String JOB = "digest";

    private final TransactionOperations<Connection> transactions;
    private final SlotLog slots;
    private final Outbox outbox;

    DigestRun(TransactionOperations<Connection> transactions, SlotLog slots, Outbox outbox) {
        this.transactions = transactions;
        this.slots = slots;
        this.outbox = outbox;
    }

    /** Runs the newest slot where that has not been done, and says when the next one falls. */
    public Instant run(WorkspaceId workspace, Committee committee, Instant now) {
        var calendar = WorkingCalendar.of(committee);
        var quiet = committee.reminders().quiet();
        var slot = Slots.lastWeekly(now, committee.digest(), quiet, committee.zone(), calendar);
        var open = quiet == null ? now : quiet.after(now, committee.zone());
        if (open.isAfter(now)) {
            return open;
        }
        var channel = committee.channel();
        if (channel != null && !slots.isDone(workspace, committee, JOB, slot)) {
            transactions.executeWrite(status -> {
                if (slots.claim(workspace, committee, JOB, slot, now)) {
                    outbox.put(new Notice(
                            workspace,
                            String.join(":", JOB, committee.code(), slot.day().toString()),
                            JOB,
                            slot.at().toString(),
                            committee.code(),
                            channel,
                            "",
                            List.of(),
                            slot.at()));
                }
                return null;
            });
        }
        return Slots.nextWeekly(now, committee.digest(), quiet, committee.zone(), calendar).at();
    }
}
