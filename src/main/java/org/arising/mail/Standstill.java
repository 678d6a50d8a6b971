package org.arising.mail;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.kernel.Instants;
import org.arising.kernel.OneWorkspace;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells officers that e-mail stands still as a whole: that letters wait, or that the mailbox is not read. Nothing is lost by
 * it, but only people can mend it, and they see nothing of it. Each officer whom it concerns hears of it once a day (UTC), for
 * as long as it lasts.
 */
@Singleton
public class Standstill {
    /** The kind of the notice; its subject is which way, and why on the next line. */
    public static final String KIND = "mail-standstill";

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);
    /** A server may be mended or moved for so long before officers hear of it. */
    private static final Duration AWAY = Duration.ofHours(1);
    /** A password does not mend itself. */
    private static final Duration LOCKED_OUT = Duration.ofMinutes(10);
    /** Whoever comes to wait later is told at the next look. */
    private static final Duration LOOK = Duration.ofHours(1);
    private static final Duration AWAITED = Duration.ofDays(60);
    /** What was tried waits for its next turn, but not longer. */
    private static final Duration NEXT_TURN = Duration.ofMinutes(5);

    private final TransactionOperations<Connection> transactions;
    private final HeldRows rows;
    private final Rosters rosters;
    private final Outbox outbox;
    private final ServiceClock clock;
    private final Map<Way, Instant> since = new ConcurrentHashMap<>();
    private final Map<Way, Instant> looked = new ConcurrentHashMap<>();

    Standstill(
            TransactionOperations<Connection> transactions, HeldRows rows, Rosters rosters, Outbox outbox, ServiceClock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.rosters = rosters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Which way e-mail goes. */
    public enum Way {
        /** To those who are asked. */
        OUT,
        /** To the committee's address. */
        IN
    }

    /** It goes again. */
    void over(Way way) {
        since.remove(way);
        looked.remove(way);
    }

    /**
     * It does not go.
     *
     * @param lockedOut whether the server refuses the login, rather than being away
     */
    void lasts(Way way, String why, boolean lockedOut) {
        var now = clock.instant();
        var began = since.computeIfAbsent(way, first -> now);
        if (now.isBefore(began.plus(lockedOut ? LOCKED_OUT : AWAY)) || now.isBefore(looked.getOrDefault(way, Instant.MIN))) {
            return;
        }
        looked.put(way, now.plus(LOOK));
        LOG.error("E-mail has stood still since {}: {}", began, why);
        // A letter of one workspace finds it out for all.
        OneWorkspace.outside(() -> transactions.executeWrite(status -> {
            concerned(way, now).forEach((workspace, codes) -> rosters.current(workspace).committees().stream()
                    .filter(committee -> codes.contains(committee.code()))
                    .forEach(committee -> tell(way, why, workspace, committee, now)));
            return null;
        }));
    }

    private void tell(Way way, String why, WorkspaceId workspace, Committee committee, Instant now) {
        var day = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
        committee.officers().forEach(officer -> outbox.put(new Notice(
                workspace,
                String.join(":", KIND, way.name(), officer, day),
                KIND,
                way.name() + "\n" + why,
                committee.code(),
                officer,
                "",
                List.of(),
                now)));
    }

    /** How many letters of these committees wait. */
    public int waiting(WorkspaceId workspace, Predicate<String> committee) {
        return (int) rows.waiting(Instants.micros(clock.instant().plus(NEXT_TURN))).stream()
                .filter(row -> row.workspaceId().equals(workspace.value()) && codes(row).stream().anyMatch(committee))
                .map(HeldRow::key)
                .distinct()
                .count();
    }

    /** Whether it stands still at this moment, as far as was tried. */
    public boolean isStill(Way way) {
        return since.containsKey(way);
    }

    private Map<WorkspaceId, Set<String>> concerned(Way way, Instant now) {
        var held = switch (way) {
            case OUT -> rows.waiting(Instants.micros(now.plus(NEXT_TURN)));
            case IN -> rows.sent(Instants.micros(now.minus(AWAITED)));
        };
        return held.stream().collect(Collectors.groupingBy(
                row -> new WorkspaceId(row.workspaceId()),
                Collectors.flatMapping(row -> codes(row).stream(), Collectors.toSet())));
    }

    private static Set<String> codes(HeldRow row) {
        var ref = row.ref();
        return ref == null
                ? Set.of(row.committee())
                : Stream.of(row.committee(), Reference.of(ref).committee()).collect(Collectors.toSet());
    }
}
