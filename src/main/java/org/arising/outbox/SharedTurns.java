package org.arising.outbox;

import org.arising.kernel.Instants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Several replicas send over one PostgreSQL database. A claim is one statement: it passes over a message that another is just
 * claiming, and takes the message's place with it or nothing at all. What a replica leaves when it ends, its leases give back.
 */
final class SharedTurns implements Turns {
    /** Longer than any call to Slack takes, and than a file takes to get there. */
    private static final Duration LEASE = Duration.ofSeconds(90);
    /** A call that was begun, until Slack's history shows what came of it. */
    private static final Duration LAST_CALL = Duration.ofSeconds(20);

    private static final String LANE = "lane ";

    private static final String CLAIM =
            """
            WITH mine AS (
                SELECT workspace_id, key FROM outbox
                WHERE workspace_id = ? AND key = ? AND attempts = ? AND state = ?
                    AND greatest(due, lease) <= ?
                FOR UPDATE SKIP LOCKED
            ), placed AS (
                INSERT INTO turn (place, free) SELECT CAST(? AS text), CAST(? AS bigint) FROM mine
                ON CONFLICT (place) DO UPDATE SET free = excluded.free WHERE turn.free <= ?
                RETURNING place
            )
            UPDATE outbox SET state = 'sending', attempts = attempts + 1, lease = ?
            FROM mine, placed WHERE outbox.workspace_id = mine.workspace_id AND outbox.key = mine.key""";

    private static final String HOLD =
            """
            INSERT INTO turn (place, free) VALUES (?, ?)
            ON CONFLICT (place) DO UPDATE SET free = greatest(turn.free, excluded.free)""";

    private static final String PASSED =
            """
            INSERT INTO turn (place, free) VALUES (?, ?)
            ON CONFLICT (place) DO UPDATE SET free = excluded.free""";

    private static final String HELD =
            """
            SELECT place, free FROM turn WHERE place >= 'lane ' AND place < 'lane!' AND free > ?""";

    private static final String FORGET = "DELETE FROM turn WHERE free < ?";

    private final DataSource database;
    private final Clock clock;

    /** Over that database; the real clock counts the pace. */
    SharedTurns(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Duration lease() {
        return LEASE;
    }

    @Override
    public String writers(String workspace) {
        return workspace;
    }

    @Override
    public boolean claim(OutboxRow row, String place, Instant lease, Duration time) {
        var now = now();
        return changed(CLAIM, statement -> {
            statement.setString(1, row.workspaceId());
            statement.setString(2, row.key());
            statement.setInt(3, row.attempts());
            statement.setString(4, row.state());
            statement.setLong(5, Instants.micros(lease.minus(LEASE)));
            statement.setString(6, place);
            statement.setLong(7, now + TimeUnit.MICROSECONDS.convert(time));
            statement.setLong(8, now);
            statement.setLong(9, Instants.micros(lease));
        }) == 1;
    }

    @Override
    public void passed(String place, Duration pause) {
        write(PASSED, place, pause);
    }

    @Override
    public void hold(String lane, Duration time) {
        write(HOLD, LANE + lane, time);
    }

    private void write(String sql, String place, Duration time) {
        changed(sql, statement -> {
            statement.setString(1, place);
            statement.setLong(2, now() + TimeUnit.MICROSECONDS.convert(time));
        });
    }

    @Override
    public Map<String, Duration> held() {
        var held = new HashMap<String, Duration>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HELD)) {
            var now = now();
            statement.setLong(1, now);
            try (var answer = statement.executeQuery()) {
                while (answer.next()) {
                    held.put(
                            answer.getString(1).substring(LANE.length()),
                            Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(answer.getLong(2) - now)));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return held;
    }

    /** Others may be sending; places that nobody wrote to for a day are forgotten. */
    @Override
    public int recover() {
        changed(FORGET, statement -> statement.setLong(1, now() - TimeUnit.DAYS.toMicros(1)));
        return 0;
    }

    @Override
    public Instant lastWord(Instant lease) {
        return lease.minus(LAST_CALL);
    }

    private long now() {
        return Instants.micros(clock.instant());
    }

    /** What is put into a statement. */
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private int changed(String sql, Filling filling) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
