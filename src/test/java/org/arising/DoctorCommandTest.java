package org.arising;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.arising.backup.Folders;
import org.arising.playground.LocalSlack;
import org.arising.testkit.Eventually;
import org.arising.testkit.Logged;
import org.arising.testkit.Records;
import org.arising.testkit.Running;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code arising doctor}, {@code backup} and {@code restore} as an operator types them. */
@ResourceLock(Story.PROCESS)
class DoctorCommandTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Terminal terminal = new Terminal(environment);
    private LocalSlack slack;

    @BeforeEach
    void setUp() throws IOException {
        slack = LocalSlack.start(Town.people());
        environment.putAll(Map.of(
                "ARISING_DB", "jdbc:sqlite:" + folder.resolve("arising.db"),
                "ARISING_FILES", folder.resolve("files").toString(),
                "ARISING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "SLACK_SIGNING_SECRET", slack.signingSecret(),
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_API_URL", slack.apiUrl().toString()));
        var setup = Files.writeString(folder.resolve("setup.yaml"), Town.SETUP);
        assertThat(run("apply", setup.toString())).as(terminal.errors()).isZero();
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private int run(String... args) {
        return terminal.run(args);
    }

    private String said() {
        return terminal.said();
    }

    private List<String> toMend() {
        return terminal.toMend();
    }

    @Test
    void all_well_ends_with_0_and_a_line_for_each_thing() {
        assertThat(run("doctor", "--verify")).as(said()).isZero();
        assertThat(toMend()).isEmpty();
        assertThat(said()).contains("configuration:", "disk:", "attachments:", "database:", "history:", "backup:", "key:", "Slack:",
                "permissions:", "clock:", "channels: The app is in all 3 channels");
        assertThat(run("doctor", "--format", "json")).isZero();
        assertThat(said()).startsWith("[").contains("\"about\" : \"database\"", "\"well\" : true");
    }

    @Test
    void each_thing_that_is_wrong_is_named_with_how_to_mend_it() throws IOException {
        slack.reinstall(Set.of("commands", "chat:write", "channels:read", "groups:read"));
        new Records(folder).change(
                "UPDATE organisation SET channel = 'C0NOWHERE' WHERE short_name = 'MPS'",
                "INSERT INTO installation SELECT id, 'T0ELSEWHERE', 'A', 'U', 'c2VhbGVkIHdpdGggYW5vdGhlciBrZXkgdGhhbiB0aGlz', NULL, NULL,"
                        + " 'commands', 'U', 1 FROM workspace",
                "DROP TRIGGER event_is_not_removed");
        environment.put("ARISING_BACKUP", folder.resolve("backups").toString());
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(toMend()).anyMatch(line -> line.contains("without") && line.contains("im:write"))
                .anyMatch(line -> line.contains("C0NOWHERE (MPS)"))
                .anyMatch(line -> line.contains("ARISING_KEY does not open the tokens of T0ELSEWHERE"))
                .anyMatch(line -> line.contains("There is no backup in"));
        environment.remove("SLACK_SIGNING_SECRET");
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(toMend()).anyMatch(line -> line.contains("SLACK_SIGNING_SECRET is missing"));
        environment.put("PORT", "many");
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(toMend()).singleElement().asString().contains("PORT is “many”");
    }

    @Test
    void before_there_is_a_database_nothing_is_made() {
        environment.put("ARISING_DB", "jdbc:sqlite:" + folder.resolve("none/arising.db"));
        assertThat(run("doctor")).isZero();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void a_tampered_history_is_found_against_the_log_and_the_backups() throws IOException {
        var register = folder.resolve("register.md");
        Files.writeString(register, Seeds.register());
        assertThat(run("import", register.toString(), "--committee", "PCC")).as(terminal.errors()).isZero();
        String anchor;
        try (var logged = new Logged(); var _ = Running.start(folder, slack.apiUrl())) {
            Eventually.holds(Town.SOON, () -> assertThat(logged.lines()).anyMatch(line -> line.contains("audit-anchor")));
            anchor = logged.lines().stream().filter(line -> line.contains("audit-anchor")).findFirst().orElseThrow();
        }
        var log = Files.writeString(folder.resolve("log.txt"), "2022-10-03 INFO " + anchor);
        assertThat(run("doctor", "--verify", "--anchors", log.toString())).as(said()).isZero();
        assertThat(said()).contains("1 anchor");
        new Records(folder).change(
                "DROP TRIGGER event_is_not_removed", "DROP TRIGGER event_link_is_not_removed", "DROP TRIGGER event_chain_goes_on",
                "DELETE FROM event WHERE (ref, seq) IN (SELECT ref, seq FROM event_link ORDER BY place DESC LIMIT 1)",
                "DELETE FROM event_link WHERE place = (SELECT max(place) FROM event_link)",
                "UPDATE event_chain SET (place, hash) = (SELECT place, hash FROM event_link ORDER BY place DESC LIMIT 1)");
        assertThat(run("doctor", "--verify")).as("nothing tells without an anchor").isZero();
        assertThat(run("doctor", "--verify", "--anchors", log.toString())).isEqualTo(1);
        assertThat(toMend()).anyMatch(line -> line.contains("what came last was cut off"));
    }

    @Test
    void an_inquiry_gets_the_history_whole_with_its_chain_and_is_told_what_was_changed() throws IOException {
        var register = folder.resolve("register.md");
        Files.writeString(register, Seeds.register());
        assertThat(run("import", register.toString(), "--committee", "PCC")).as(terminal.errors()).isZero();
        assertThat(run("export", "--history", "--format", "csv")).isEqualTo(1);
        assertThat(terminal.errors()).contains("--format json");
        assertThat(run("export", "--history", "--format", "json")).as(terminal.errors()).isZero();
        var whole = new ObjectMapper().readTree(said());
        var events = whole.get("events");
        assertThat(whole.get("faults")).isEmpty();
        assertThat(whole.get("chain_length").asInt()).isEqualTo(events.size()).isGreaterThan(40);
        assertThat(whole.get("chain_end").asText()).isEqualTo(events.get(events.size() - 1).get("hash").asText());
        assertThat(events.get(0).fieldNames()).toIterable()
                .containsExactly("place", "ref", "seq", "at", "day", "actor", "via", "what", "detail", "version", "hash");
        assertThat(run("export", "--history", "--format", "json", "--where", "ongoing MPS")).isZero();
        var some = new ObjectMapper().readTree(said());
        assertThat(some.get("events").size()).isPositive().isLessThan(events.size());
        assertThat(some.get("chain_end")).isEqualTo(whole.get("chain_end"));
        new Records(folder).change("DROP TRIGGER event_is_not_changed", "UPDATE event SET actor = 'U0NOBODY' WHERE ref = 'PCC-2022-001'");
        assertThat(run("export", "--history", "--format", "json")).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(said()).get("faults").toString()).contains("PCC-2022-001");
        assertThat(terminal.errors()).contains("Not all of the history", "“faults”", "arising doctor --verify");
    }

    @Test
    void a_backup_is_taken_rotated_and_put_back_by_commands() throws IOException {
        var backups = folder.resolve("backups");
        assertThat(run("backup", backups.toString(), "--keep", "1")).as(terminal.errors()).isZero();
        assertThat(said()).contains("Backed up and checked", "ARISING_KEY is not in it");
        assertThat(run("backup", backups.toString(), "--keep", "1")).isZero();
        assertThat(said()).contains("Removed the older");
        assertThat(run("backup", backups.toString(), "--keep", "0")).isEqualTo(2);
        try (var _ = Running.start(folder, slack.apiUrl())) {
            assertThat(run("restore", backups.toString())).isEqualTo(1);
            assertThat(terminal.errors()).contains("is in use", "Stop the service");
        }
        assertThat(run("restore", backups.toString())).as(terminal.errors()).isZero();
        assertThat(said()).contains("Put back", "What was there before is kept");
        assertThat(run("doctor", "--verify")).as(said()).isZero();
    }

    @Test
    void the_service_backs_itself_up_and_its_health_says_how_that_stands() throws IOException {
        var backups = folder.resolve("backups");
        var settings = Running.settings(folder, slack.apiUrl());
        try (var running = Running.start(settings.backingUp(backups.toString(), 3))) {
            Eventually.holds(Town.SOON, () -> assertThat(running.get("/health").body()).contains("The newest backup is of"));
        }
        assertThat(Folders.backups(backups)).hasSize(1);
        var blocked = Files.writeString(folder.resolve("blocked"), "");
        try (var logged = new Logged(); var running = Running.start(settings.backingUp(blocked.resolve("below").toString(), 3))) {
            Eventually.holds(Town.SOON, () -> assertThat(running.get("/health").body())
                    .contains("The last backup failed").doesNotContain(folder.toString()));
            assertThat(running.get("/health").statusCode()).isEqualTo(200);
            assertThat(logged.lines()).anyMatch(line -> line.contains("The backup failed"));
        }
    }

    @Test
    void a_database_that_is_damaged_while_it_serves_is_told_by_its_health() throws IOException {
        try (var running = Running.start(folder, slack.apiUrl())) {
            assertThat(running.get("/health").statusCode()).isEqualTo(200);
            new Records(folder).change("PRAGMA wal_checkpoint(TRUNCATE)");
            var file = folder.resolve("arising.db");
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                var garbage = ByteBuffer.allocate((int) Files.size(file) - 4096);
                Arrays.fill(garbage.array(), (byte) 0x5a);
                while (garbage.hasRemaining()) {
                    channel.write(garbage, 4096 + garbage.position());
                }
            }
            Eventually.holds(Town.SOON, () -> {
                running.command("ongoing");
                var health = running.get("/health");
                assertThat(health.statusCode()).isEqualTo(503);
                assertThat(health.body()).contains("damaged", "arising restore DIR");
            });
        }
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(toMend()).anyMatch(line -> line.contains("is damaged") && line.contains("arising restore DIR"));
    }
}
