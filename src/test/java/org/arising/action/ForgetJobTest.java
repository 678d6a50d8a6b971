package org.arising.action;

import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What only guards against repeats is forgotten when nothing repeats it any more. */
class ForgetJobTest {
    @TempDir
    private Path folder;

    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void what_guards_against_repeats_goes_after_a_month_and_slots_stay() throws SQLException {
        change("INSERT INTO slot_run (workspace_id, committee, job, slot, outcome) VALUES ('%s', 'PCC', 'digest', 1, 'ran')".formatted(workspace()));
        applied("old", Workshop.NOW);
        applied("new", Workshop.NOW.plus(Duration.ofDays(2)));
        for (var number = 0; number < 520; number++) {
            applied("older" + number, Workshop.NOW.minus(Duration.ofDays(1)));
        }
        reach(Duration.ofDays(31));
        var job = shop.of(ForgetJob.class);
        assertThat(job.run()).isBeforeOrEqualTo(now());
        assertThat(job.run()).isAfter(now());
        assertThat(texts("SELECT key FROM applied")).containsExactly("new");
        reach(Duration.ofDays(4_000));
        job.run();
        assertThat(shop.number("SELECT count(*) FROM slot_run")).isEqualTo(1);
    }

    private String workspace() {
        return shop.workspace().value();
    }

    private Instant now() {
        return shop.of(ServiceClock.class).instant();
    }

    private void reach(Duration later) {
        shop.of(ServiceClock.class).advanceTo(Workshop.NOW.plus(later));
    }

    private void applied(String key, Instant at) throws SQLException {
        change("INSERT INTO applied (workspace_id, key, at) VALUES ('%s', '%s', %d)".formatted(workspace(), key, Instants.micros(at)));
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = shop.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = shop.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
