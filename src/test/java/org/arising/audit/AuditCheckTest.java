package org.arising.audit;

import org.arising.kernel.WorkspaceId;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever changes the history behind the service's back is found out. */
class AuditCheckTest {
    @TempDir
    private Path folder;

    private Path original;
    private List<Anchor> anchors;

    @BeforeEach
    void fill() throws SQLException {
        Workshop.withRegister(folder).close();
        original = folder.resolve("arising.db");
        try (var connection = open(original)) {
            anchors = AuditCheck.ends(connection, Workshop.NOW);
        }
        assertThat(anchors).hasSize(1);
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Test
    void an_untouched_history_is_as_it_was_recorded_and_its_anchor_can_be_read_from_a_log() throws SQLException {
        try (var connection = open(original)) {
            var logged = Anchor.in(Stream.of("2022-10-03T08:00:00Z INFO  o.a.a.AnchorJob " + anchors.getFirst().line(), "other"))
                    .toList();
            assertThat(logged).isEqualTo(anchors);
            var result = AuditCheck.check(connection, logged);
            assertThat(result.faults()).isEmpty();
            assertThat(result.events()).isEqualTo(anchors.getFirst().place()).isGreaterThan(40);
        }
    }

    @Test
    void who_asks_about_one_workspace_is_told_of_no_other() throws SQLException {
        try (var connection = open(original);
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER event_is_not_changed");
            statement.execute("UPDATE event SET actor = 'U0NOBODY' WHERE ref = 'PCC-2022-001'");
            var own = new WorkspaceId(anchors.getFirst().workspace());
            assertThat(AuditCheck.check(connection, own).faults()).anyMatch(line -> line.contains("PCC-2022-001"));
            assertThat(AuditCheck.check(connection, new WorkspaceId("ff")).faults()).isEmpty();
        }
    }

    @Test
    void what_somebody_else_wrote_into_the_log_is_no_anchor() {
        var line = new Anchor(Instant.parse("2022-10-03T08:00:00Z"), "0a", 7, "a".repeat(64)).line();
        assertThat(Anchor.in(Stream.of(
                        "{\"timestamp\":1,\"level\":\"INFO\",\"formattedMessage\":\"" + line + "\"}",
                        "2022-10-03T08:00:00Z INFO  o.a.a.AnchorJob [ab12cd34] " + line)))
                .hasSize(2);
        assertThat(Anchor.in(Stream.of(
                        "2022-10-03T08:00:00Z INFO  o.a.m.MailDesk No workspace for <" + line + ">",
                        "2022-10-03T08:00:00Z WARN  o.a.m.MailDesk {\"formattedMessage\":\"" + line + "\"}",
                        line.replace("2022-10-03T08:00:00Z", "yesterday"),
                        line.replace("place=7", "place=99999999999999999999"))))
                .isEmpty();
    }

    @Test
    void the_history_can_only_be_added_to() throws SQLException {
        try (var connection = open(original); var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "UPDATE event SET actor = 'x'",
                    "DELETE FROM event",
                    "INSERT OR REPLACE INTO event SELECT * FROM event",
                    "UPDATE event_link SET hash = 'x'",
                    "DELETE FROM event_link",
                    "INSERT OR REPLACE INTO event_link SELECT * FROM event_link",
                    "INSERT INTO event_link SELECT workspace_id, place + 100000, ref, seq, hash FROM event_link",
                    "UPDATE event_chain SET place = 1",
                    "DELETE FROM event_chain")) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
            }
            assertThat(AuditCheck.check(connection, anchors).faults()).isEmpty();
        }
    }

    @Test
    void each_of_two_hundred_tamperings_is_found() throws Exception {
        tamper(200);
    }

    @Test
    @Tag("proof")
    void each_of_a_thousand_tamperings_is_found() throws Exception {
        tamper(1_000);
    }

    private void tamper(int tries) throws Exception {
        var named = Set.of(
                Tampering.Way.CHANGED, Tampering.Way.REMOVED, Tampering.Way.INSERTED, Tampering.Way.MOVED_IN_TIME,
                Tampering.Way.LINK_CHANGED);
        Map<Tampering.Way, Integer> counts = new EnumMap<>(Tampering.Way.class);
        var copy = folder.resolve("copy.db");
        for (int seed = 0; seed < tries; seed++) {
            Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
            try (var connection = open(copy)) {
                connection.setAutoCommit(false);
                var done = new Tampering(connection, seed).tamper();
                connection.commit();
                var faults = AuditCheck.check(connection, anchors).faults();
                assertThat(faults).as("seed %d, %s", seed, done).isNotEmpty();
                if (named.contains(done.way())) {
                    assertThat(faults).as("seed %d, %s", seed, done).anyMatch(fault -> fault.contains(done.ref()));
                }
                counts.merge(done.way(), 1, Integer::sum);
            }
        }
        System.out.println(tries + " tamperings, 0 not found: " + counts);
        assertThat(counts.keySet()).containsExactlyInAnyOrder(Tampering.Way.values());
    }
}
