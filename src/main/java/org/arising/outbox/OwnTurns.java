package org.arising.outbox;

import org.arising.kernel.Instants;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One process sends: what is held and at which pace it keeps in memory. */
final class OwnTurns implements Turns {
    /** Longer than any call to Slack takes. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final OutboxRows rows;

    OwnTurns(OutboxRows rows) {
        this.rows = rows;
    }

    @Override
    public Duration lease() {
        return LEASE;
    }

    /** SQLite has one writer for all. */
    @Override
    public String writers(String workspace) {
        return "all";
    }

    @Override
    public boolean claim(OutboxRow row, String place, Instant lease, Duration time) {
        var now = lease.minus(LEASE);
        return rows.claim(row.workspaceId(), row.key(), row.attempts(), row.state(), Instants.micros(lease), Instants.micros(now)) == 1;
    }

    @Override
    public void passed(String place, Duration pause) {
        // Nobody else has to know.
    }

    @Override
    public void hold(String lane, Duration time) {
        // Nobody else has to know.
    }

    @Override
    public Map<String, Duration> held() {
        return Map.of();
    }

    /** There is one sender, so at its start no other can be alive. */
    @Override
    public int recover() {
        return rows.release();
    }

    @Override
    public Instant lastWord(Instant lease) {
        return Instant.MAX;
    }
}
