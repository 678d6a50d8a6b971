package org.arising.story;

import org.arising.kernel.ServiceClock;
import org.arising.playground.Submitted;
import org.arising.testkit.Records;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/** Another process holds the database for writing, as a copying tool or somebody's shell may; how soon people hear of it is measured. */
@Tag("sqlite")
@ResourceLock(Story.PROCESS)
class HeldDatabaseTest {
    private static final Duration ACK = Duration.ofSeconds(3);
    private static final Instant SLOT = Instant.parse("2022-10-03T08:00:00Z");
    private static final String BUSY = "Arising is busy";

    @TempDir
    private Path folder;

    /** Holds the lock from when it says so until its input ends. */
    static final class Holder {
        public static void main(String[] args) throws SQLException, IOException {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                    var statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 20000");
                statement.execute("BEGIN IMMEDIATE");
                System.out.println("held");
                while (System.in.read() >= 0) {
                    // Whoever started it ends it.
                }
                statement.execute("ROLLBACK");
            }
        }
    }

    @Test
    void while_it_is_held_people_hear_at_once_that_nothing_was_changed_and_afterwards_all_goes_on() throws Exception {
        held(Duration.ofSeconds(4));
    }

    @Test
    @Tag("proof")
    void for_half_a_minute_too() throws Exception {
        held(Duration.ofSeconds(30));
    }

    private void held(Duration time) throws Exception {
        try (var town = Town.at(Instant.parse("2022-10-03T06:30:00Z"), 1, folder, Town.people()).withRegister()) {
            var records = new Records(folder);
            var clerk = town.person("U0CLERK");
            var form = clerk.types("C0PCC", "/actions add").opened();
            form.fill("Action", "While it was held.").fill("Responsible", "MPS").fill("Deadline", "1 November 2022");
            var holder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                            Holder.class.getName(), folder.resolve("arising.db").toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var until = 0L;
            var tries = 0;
            try (var said = holder.inputReader()) {
                assertThat(said.lines().anyMatch("held"::equals)).isTrue();
                town.bean(ServiceClock.class).advanceTo(SLOT);
                until = System.nanoTime() + time.toNanos();
                do {
                    var began = System.nanoTime();
                    assertThat(form.submit()).isInstanceOfSatisfying(
                            Submitted.FieldErrors.class, told -> assertThat(told.byLabel().toString()).contains(BUSY));
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(ACK);
                    began = System.nanoTime();
                    assertThat(clerk.types("C0PCC", "/actions ongoing MPS").text()).satisfiesAnyOf(
                            text -> assertThat(text).contains("8 ongoing actions"),
                            text -> assertThat(text).contains(BUSY));
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(ACK);
                    tries++;
                } while (System.nanoTime() < until);
                holder.getOutputStream().close();
                assertThat(holder.waitFor()).isZero();
            } finally {
                holder.destroyForcibly();
            }
            assertThat(tries).isPositive();
            assertThat(records.number("SELECT count(*) FROM action WHERE text = 'While it was held.'")).isZero();
            Objects.requireNonNull(form).submit().closed();
            assertThat(records.number("SELECT count(*) FROM action WHERE text = 'While it was held.'")).isEqualTo(1);
            town.reach(SLOT.plusSeconds(60));
            town.awaitMessage("C0MPS", "PCC-2022-004");
            town.awaitMessage("C0PCC", "overdue");
        }
    }
}
