package org.arising.outbox;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.kernel.Instants;
import org.arising.kernel.OneWorkspace;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import static org.arising.kernel.Words.say;

/**
 * Carries one message. <em>Sending</em> is committed before Slack is called, and only a confirmed post is recorded as sent;
 * where the answer was lost, the post is looked for by its key before it is sent again.
 */
@Singleton
class Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    /** With the pauses between them under nine minutes: whoever can mend it hears of it within a quarter of an hour. */
    private static final int MOST_ATTEMPTS = 10;

    private final TransactionOperations<Connection> transactions;
    private final OutboxRows rows;
    private final ReadingOutbox reading;
    private final List<Sent> listeners;
    private final Rosters rosters;
    private final Outbox outbox;
    private final ServiceClock clock;
    private final Pace pace;
    private final Turns turns;
    private final Steps steps;
    private final Gauges gauges;
    private final Map<String, ReentrantLock> writing = new ConcurrentHashMap<>();

    Carrier(
            TransactionOperations<Connection> transactions,
            OutboxRows rows,
            ReadingOutbox reading,
            List<Sent> listeners,
            Rosters rosters,
            Outbox outbox,
            ServiceClock clock,
            Pace pace,
            Turns turns,
            Steps steps,
            Gauges gauges) {
        this.transactions = transactions;
        this.rows = rows;
        this.reading = reading;
        this.listeners = listeners;
        this.rosters = rosters;
        this.outbox = outbox;
        this.clock = clock;
        this.pace = pace;
        this.turns = turns;
        this.steps = steps;
        this.gauges = gauges;
    }

    /** Claims it, hands it over and records what came of it; nothing where somebody else has it, or its lane was told to wait. */
    void carry(OutboxRow row, Courier courier) {
        OneWorkspace.run(new WorkspaceId(row.workspaceId()), () -> carryWithin(row, courier));
    }

    private void carryWithin(OutboxRow row, Courier courier) {
        var lane = courier.lane(row.workspaceId());
        var place = courier.place(row.workspaceId(), row.recipient());
        var lease = clock.instant().plus(turns.lease());
        // It may have stood in the line of those that write for longer than Slack took to ask another to wait.
        if (!oneAtATime(row, () -> pace.untilLane(lane).isZero() && claim(row, place, lease))) {
            return;
        }
        steps.reached(Step.CLAIMED);
        // Nothing joins what is being sent.
        var notice = row.notice(reading.actions(row.workspaceId(), row.key()).stream().map(Reference::of).toList());
        var lastWord = turns.lastWord(lease);
        var delivery = Lease.until(() -> clock.instant().isAfter(lastWord), () -> deliver(row, notice, courier));
        if (delivery instanceof Courier.Delivery.Later later) {
            // At once, for what is recorded below waits for its turn to write, and others would go meanwhile.
            hold(lane, later.after());
        }
        steps.reached(Step.ANSWERED);
        pace.posted(place);
        turns.passed(place, Pace.BETWEEN_POSTS);
        oneAtATime(row, () -> {
            record(row, notice, row.attempts() + 1, delivery);
            return true;
        });
        steps.reached(Step.SETTLED);
    }

    /** Until the lease ends; false where somebody else has it, who will go on with what waits for that place. */
    private boolean claim(OutboxRow row, String place, Instant lease) {
        steps.reached(Step.DUE);
        var claimed = turns.claim(row, place, lease, clock.realTimeUntil(lease));
        if (!claimed) {
            pace.posted(place);
        }
        return claimed;
    }

    /** Nothing of that lane goes for a while, whoever would send it. */
    private void hold(String lane, Duration time) {
        pace.holdLane(lane, time);
        turns.hold(lane, time);
    }

    /** However much is sent at once, people wait behind one of its writes at most. */
    private boolean oneAtATime(OutboxRow row, BooleanSupplier work) {
        var one = writing.computeIfAbsent(turns.writers(row.workspaceId()), name -> new ReentrantLock());
        one.lock();
        try {
            return work.getAsBoolean();
        } finally {
            one.unlock();
        }
    }

    /** A message on which the courier breaks counts as tried like any other, lest it be tried for ever and nobody know. */
    private Courier.Delivery deliver(OutboxRow row, Notice notice, Courier courier) {
        try {
            if (row.kind().equals(Outbox.REFRESH)) {
                return refresh(row, courier);
            }
            return row.state().equals("sending") ? reconcile(row, notice, courier) : courier.deliver(notice);
        } catch (RuntimeException fault) {
            LOG.error("Message {} broke on its way", row.key(), fault);
            return new Courier.Delivery.Unknown(say("slack.why.fault", row.key()));
        }
    }

    private Courier.Delivery refresh(OutboxRow row, Courier courier) {
        var copy = rows.find(row.workspaceId(), row.subject()).orElse(null);
        if (copy == null || copy.channel() == null || copy.ts() == null) {
            var onItsWay = copy != null && (copy.state().equals("waiting") || copy.state().equals("sending"));
            // What it shows may have been rendered before the change that this refresh is for.
            return onItsWay
                    ? new Courier.Delivery.Unknown(Duration.ofSeconds(1), say("slack.why.on-its-way"))
                    : new Courier.Delivery.Dropped("the message is not there");
        }
        var shown = reading.actions(copy.workspaceId(), copy.key()).stream().map(Reference::of).toList();
        return courier.refresh(copy.notice(shown), copy.channel(), copy.ts());
    }

    /** The fate of an earlier attempt is unknown: look for the post before sending it again. */
    private Courier.Delivery reconcile(OutboxRow row, Notice notice, Courier courier) {
        var lane = courier.lane(row.workspaceId());
        // Searches have a rate of their own: what Slack said of one goes for all.
        var searches = "searches of " + lane;
        var hold = pace.untilLane(searches);
        if (!hold.isZero()) {
            return new Courier.Delivery.Unsought(hold, say("slack.why.wait"));
        }
        var found = courier.find(notice, row.channel());
        steps.reached(Step.SOUGHT);
        return switch (found) {
            case Courier.Search.Found(var channel, var ts, var text) -> new Courier.Delivery.Sent(channel, ts, text);
            case Courier.Search.Absent() -> {
                // Slack may have asked another to wait while this one was looked for.
                var meanwhile = pace.untilLane(lane);
                yield meanwhile.isZero()
                        ? courier.deliver(notice)
                        : new Courier.Delivery.Later(meanwhile, say("slack.why.wait"));
            }
            case Courier.Search.Untellable(var why) -> new Courier.Delivery.Refused("untold", why);
            case Courier.Search.Held(var after, var why) -> {
                hold(searches, after);
                yield new Courier.Delivery.Unsought(after, why);
            }
            case Courier.Search.Untold(var after, var why) -> new Courier.Delivery.Unsought(after, why);
        };
    }

    private void record(OutboxRow row, Notice notice, int attempts, Courier.Delivery delivery) {
        var now = clock.instant();
        gauges.came(delivery);
        switch (delivery) {
            case Courier.Delivery.Sent(var channel, var ts, var text) ->
                transactions.executeWrite(status -> {
                    var sent = rows.sent(
                            row.workspaceId(), row.key(), attempts, channel, ts, Instants.micros(now), text);
                    steps.reached(Step.SENT_STORED);
                    if (sent == 1) {
                        listeners.stream()
                                .filter(listener -> listener.wants(row.kind()))
                                .forEach(listener -> listener.sent(notice, now));
                    }
                    steps.reached(Step.SENT_HEARD);
                    return null;
                });
            case Courier.Delivery.Later(var after, var why) -> {
                // Slack, or the mail server, was not reached or asked to wait: however long that lasts, it is no fault of the message.
                LOG.info("Message {} waits: {}", row.key(), why);
                rows.postpone(row.workspaceId(), row.key(), attempts, Instants.micros(now.plus(after)), why);
            }
            case Courier.Delivery.NotBefore(var at, var why) -> {
                LOG.info("Message {} waits until {}: {}", row.key(), at, why);
                rows.postpone(row.workspaceId(), row.key(), attempts, Instants.micros(at), why);
            }
            case Courier.Delivery.Unsought(var after, var why) -> {
                // It is no fault of the message that Slack cannot be asked.
                LOG.info("Message {} cannot be looked for: {}", row.key(), why);
                rows.unsought(row.workspaceId(), row.key(), attempts, Instants.micros(now.plus(after)), why);
            }
            case Courier.Delivery.Unknown(var after, var why) ->
                settleOrGiveUp(row, notice, attempts, "sending", notice.due(), now.plus(backoff(attempts, after)), why);
            case Courier.Delivery.Refused(var code, var why) -> fail(row, notice, attempts, why);
            case Courier.Delivery.Dropped(var why) ->
                rows.settle(
                        row.workspaceId(), row.key(), attempts, "dropped", Instants.micros(notice.due()), 0, why);
        }
    }

    private static Duration backoff(int attempts, Duration least) {
        var growing = Duration.ofSeconds(1L << Math.min(attempts - 1, 9));
        return growing.compareTo(least) > 0 ? growing : least;
    }

    private void settleOrGiveUp(
            OutboxRow row, Notice notice, int attempts, String state, Instant due, Instant lease, String why) {
        if (attempts >= MOST_ATTEMPTS) {
            fail(row, notice, attempts, say("slack.refusal.tried", attempts, why));
            return;
        }
        LOG.info("Message {} was not sent yet: {}", row.key(), why);
        rows.settle(
                row.workspaceId(),
                row.key(),
                attempts,
                state,
                Instants.micros(due),
                Instants.micros(lease),
                why);
    }

    /** It is not sent, and does not count as sent; the committee's officers are told, once, or its channel in their stead. */
    private void fail(OutboxRow row, Notice notice, int attempts, String why) {
        LOG.warn("Message {} cannot be sent: {}", row.key(), why);
        transactions.executeWrite(status -> {
            var failed = rows.settle(
                    row.workspaceId(), row.key(), attempts, "failed", Instants.micros(notice.due()), 0, why);
            if (failed == 1 && !row.kind().equals(Outbox.REFRESH)) {
                var roster = rosters.current(notice.workspace());
                var now = clock.instant();
                notice.committees().stream()
                        .flatMap(code -> roster.committee(code).stream())
                        .forEach(committee -> tell(notice, committee, now));
            }
            return null;
        });
    }

    private void tell(Notice failed, Committee committee, Instant now) {
        var channel = committee.channel();
        if (!failed.kind().equals(Trouble.KIND)) {
            committee.officers().forEach(officer -> outbox.put(Trouble.of(failed, officer, now)));
        } else if (channel != null && !failed.recipient().equals(channel) && nobodyIsTold(failed, committee)) {
            outbox.put(Trouble.instead(failed, channel));
        }
    }

    private boolean nobodyIsTold(Notice trouble, Committee committee) {
        return committee.officers().stream()
                .flatMap(officer -> rows.find(trouble.workspace().value(), Trouble.beside(trouble, officer)).stream())
                .allMatch(told -> told.state().equals("failed"));
    }
}
