package org.arising.outbox;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.log.About;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses what is sent now. Several messages are under way at once, one to a channel or person, and so many of each lane: a
 * workspace that answers slowly, or that asks to wait, keeps no other from being served.
 */
@Singleton
public class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int OF_A_LANE = 50;
    private static final int AT_ONCE = 400;
    /** Asking what is due takes a while where thousands are: what was found goes first, so that it takes so small a part of the time. */
    private static final int PART_OF_TIME = 10;

    private static final Duration MOST_APART = Duration.ofMillis(250);

    /** What became of a message that is due. */
    private sealed interface Begun {
        /** It is on its way. */
        record Going() implements Begun {}

        /** It waits for its turn behind others that are, and is looked at again when one of them is done. */
        record Behind() implements Begun {}

        /** Its channel, or its workspace, is not free for so long. */
        record NotBefore(Duration hold) implements Begun {}
    }

    private final OutboxRows rows;
    private final List<Courier> couriers;
    private final Carrier carrier;
    private final Hands hands;
    private final Abreast abreast;
    private final ServiceClock clock;
    private final Pace pace;
    private final Turns turns;
    private final Nudge nudge;
    /** What was due at the last look and has not gone yet; like the rest, of the one thread that passes. */
    private List<OutboxRow> atHand = List.of();

    private @Nullable Long next;
    private long lookAgain;

    Dispatch(
            OutboxRows rows,
            List<Courier> couriers,
            Carrier carrier,
            Hands hands,
            Abreast abreast,
            ServiceClock clock,
            Pace pace,
            Turns turns,
            Nudge nudge) {
        this.rows = rows;
        this.couriers = couriers;
        this.carrier = carrier;
        this.hands = hands;
        this.abreast = abreast;
        this.clock = clock;
        this.pace = pace;
        this.turns = turns;
        this.nudge = nudge;
    }

    /** Looks after what a process that ended left under way, where no other can be sending it. */
    public void recover() {
        var left = turns.recover();
        if (left > 0) {
            LOG.info("Found {} messages that were being sent when the service ended; their fate is looked up.", left);
        }
    }

    /** Sends what is due and may go now, and says after how much real time to look again, unless something is put or is done. */
    public Duration pass() {
        turns.held().forEach(pace::holdLane);
        var looks = atHand.isEmpty() || pace.nanoTime() - lookAgain >= 0;
        if (looks) {
            look();
        }
        var soonest = shorter(untilNext(), LONGEST);
        var left = new ArrayList<OutboxRow>();
        for (var row : atHand) {
            switch (begin(row, courier(row))) {
                case Begun.Going() -> {}
                case Begun.Behind() -> left.add(row);
                // The look after that finds it, or what is first there by then.
                case Begun.NotBefore(var hold) -> soonest = shorter(hold, soonest);
            }
        }
        atHand = left;
        for (var until : pace.heldLanes().values()) {
            soonest = shorter(until, soonest);
        }
        // What was put since the last look did not wake anybody again.
        return looks ? soonest : shorter(Duration.ofNanos(Math.max(0, lookAgain - pace.nanoTime())), soonest);
    }

    /** What has fallen due since the last look the next one finds. */
    private Duration untilNext() {
        var until = next == null ? Duration.ZERO : clock.realTimeUntil(Instants.at(next));
        return until.isZero() ? LONGEST : until;
    }

    private void look() {
        var began = pace.nanoTime();
        var now = Instants.micros(clock.instant());
        var held = pace.heldLanes();
        atHand = rows.due(now, held.isEmpty() ? List.of("") : List.copyOf(held.keySet()), OF_A_LANE, AT_ONCE);
        next = rows.nextDue(now);
        // It may have waited for somebody who wrote for long.
        lookAgain = began + Math.min(PART_OF_TIME * (pace.nanoTime() - began), MOST_APART.toNanos());
    }

    /** Sends it, where that may be. Its pace is asked only once it is its turn, for it is set by then. */
    private Begun begin(OutboxRow row, Courier courier) {
        var place = courier.place(row.workspaceId(), row.recipient());
        var lane = courier.lane(row.workspaceId());
        if (!abreast.enter(place, lane, courier.abreast())) {
            return new Begun.Behind();
        }
        var hold = longer(pace.until(place), pace.untilLane(lane));
        if (!hold.isZero()) {
            abreast.leave(place, lane);
            return new Begun.NotBefore(hold);
        }
        hands.take(() -> {
            MDC.put(About.KEY, row.key());
            try {
                carrier.carry(row, courier);
            } finally {
                MDC.remove(About.KEY);
                abreast.leave(place, lane);
                nudge.soon();
            }
        });
        return new Begun.Going();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Courier courier(OutboxRow row) {
        return couriers.stream()
                .filter(courier -> courier.carries(row.recipient()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody carries " + row.key()));
    }
}
