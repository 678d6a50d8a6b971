package org.arising.reminder;

import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Slots;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which slots have been run. A slot is run once; one missed while the service was down is run late if it is under a day
 * old, else skipped with a line in the log; none is run that fell before the committee was set up.
 */
@Singleton
public final class SlotLog {
    private static final Logger LOG = LoggerFactory.getLogger(SlotLog.class);
    private static final Duration LATEST = Duration.ofHours(24);

    private final SlotRows rows;
    private final ReadingSlots reading;

    SlotLog(SlotRows rows, ReadingSlots reading) {
        this.rows = rows;
        this.reading = reading;
    }

    /** Whether the slot is to be run now; within a transaction, which this then claims the slot for. */
    public boolean claim(WorkspaceId workspace, Committee committee, String job, Slots.Slot slot, Instant now) {
        if (slot.at().isBefore(committee.since())) {
            return false;
        }
        var late = Duration.between(slot.at(), now).compareTo(LATEST) >= 0;
        var claimed = rows.insert(
                        workspace.value(),
                        committee.code(),
                        job,
                        Instants.micros(slot.at()),
                        late ? "skipped" : "run")
                == 1;
        if (claimed && late) {
            LOG.warn("Skipped the {} of {} of {}: it is more than a day old.", job, committee.code(), slot.at());
        }
        return claimed && !late;
    }

    /** Whether the slot was run or skipped before, asked without waiting for the writer: only {@link #claim} tells whose it is. */
    public boolean isDone(WorkspaceId workspace, Committee committee, String job, Slots.Slot slot) {
        return slot.at().isBefore(committee.since())
                || reading.find(workspace.value(), committee.code(), job, Instants.micros(slot.at()))
                        .isPresent();
    }

    /** The slot of that job that was run before; empty where it is the first. */
    public Optional<Instant> before(WorkspaceId workspace, Committee committee, String job, Instant slot) {
        var before = reading.before(workspace.value(), committee.code(), job, Instants.micros(slot));
        return before == 0 ? Optional.empty() : Optional.of(Instants.at(before));
    }
}
