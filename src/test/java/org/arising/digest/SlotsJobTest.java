package org.arising.digest;

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

import static org.assertj.core.api.Assertions.assertThat;

/** Every slot is run in its time, however seldom the committees are looked at. */
class SlotsJobTest {
    private static final String ANOTHER =
            "committees: [{ code: TC, name: Transport Committee, officers: [U0CLERK], channel: C0TRANSPORT, digest: { day: MONDAY, at: \"10:00\" }, sending: on }]";

    @TempDir
    private Path folder;

    private Workshop shop;
    private SlotsJob job;

    @BeforeEach
    void open() {
        shop = Workshop.withRegister(folder);
        job = shop.of(SlotsJob.class);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** Runs whatever is due until it is that time, as often as it wishes. */
    private void goesOn(Instant until) {
        for (var wish = job.run(); !wish.isAfter(until); wish = job.run()) {
            assertThat(wish).as("a wish").isAfter(shop.of(ServiceClock.class).instant());
            shop.of(ServiceClock.class).advanceTo(wish);
        }
        shop.of(ServiceClock.class).advanceTo(until);
        job.run();
    }

    private long digests(String committee) {
        return shop.number("SELECT count(*) FROM outbox WHERE kind = 'digest' AND committee = '%s'".formatted(committee));
    }

    @Test
    void while_no_slot_falls_no_committee_is_looked_at() throws SQLException {
        job.run();
        var done = shop.number("SELECT count(*) FROM slot_run");
        try (var connection = shop.connect();
                var statement = connection.createStatement()) {
            // Whoever asked would find that nothing was run yet, and run it.
            statement.execute("DELETE FROM slot_run");
        }
        shop.of(ServiceClock.class).advanceTo(Workshop.NOW.plus(Duration.ofSeconds(40)));
        job.run();
        assertThat(done).isPositive();
        assertThat(shop.number("SELECT count(*) FROM slot_run")).isZero();
    }

    @Test
    void the_slots_of_four_weeks_are_run_once_each() {
        goesOn(Workshop.NOW.plus(Duration.ofDays(28)));
        assertThat(digests("PCC")).isEqualTo(4);
    }

    @Test
    void a_committee_that_is_set_up_meanwhile_gets_the_digest_of_that_hour() {
        goesOn(Workshop.NOW.plus(Duration.ofMinutes(30)));
        shop.setUp(ANOTHER);
        goesOn(Workshop.NOW.plus(Duration.ofHours(2)));
        assertThat(digests("TC")).isOne();
    }
}
