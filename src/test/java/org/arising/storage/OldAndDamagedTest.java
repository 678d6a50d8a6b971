package org.arising.storage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arising.audit.AuditCheck;
import org.arising.settings.Settings;
import org.arising.testkit.Story;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What opening a database does with one that is older, newer, or damaged. */
@Story
class OldAndDamagedTest {
    @TempDir
    private Path folder;

    private Settings settings() {
        return new Settings(
                "127.0.0.1", 0, "jdbc:sqlite:" + folder.resolve("arising.db"), folder.resolve("files").toString(), null, null, null,
                1, null, null, null, null, null, Settings.SLACK);
    }

    private DatabaseFile database() {
        return DatabaseFile.of(settings().database());
    }

    private List<String> ask(String sql) throws SQLException {
        try (var connection = database().reading()) {
            return Schema.column(connection, sql);
        }
    }

    private void change(String... statements) throws SQLException {
        try (var connection = database().writing();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A database as the version before the events were chained left it. */
    private void old() throws SQLException {
        Flyway.configure()
                .dataSource(SqliteSource.writing(settings().database()))
                .locations("classpath:db/migration/sqlite")
                .target("17")
                .load()
                .migrate();
        change(
                "INSERT INTO workspace (id, created) VALUES ('w', 1)",
                "PRAGMA foreign_keys = OFF",
                "WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 2500) INSERT INTO event SELECT 'w', 'PCC-2022-001', value, value * 10, '2022-10-03', 'U0CLERK', 'slack', 'remarked',"
                        + " 'words ' || value, 0 FROM n");
    }

    @Test
    void an_older_database_is_brought_forward_with_its_events_chained_and_a_copy_kept() throws SQLException, IOException {
        old();
        new SqlitePools(settings(), new SimpleMeterRegistry()).close();
        assertThat(ask("SELECT count(*) FROM event_link")).containsExactly("2500");
        assertThat(ask("SELECT place FROM event_chain")).containsExactly("2500");
        var kept = new DatabaseFile(folder.resolve("arising.db.version-17"));
        assertThat(kept.faults(false)).isEmpty();
        try (var connection = kept.reading()) {
            assertThat(Schema.version(connection)).isEqualTo(17);
            assertThat(Schema.column(connection, "SELECT count(*) FROM event")).containsExactly("2500");
        }
    }

    @Test
    void a_database_that_is_new_or_of_this_version_is_not_copied() throws IOException {
        new SqlitePools(settings(), new SimpleMeterRegistry()).close();
        new SqlitePools(settings(), new SimpleMeterRegistry()).close();
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).noneMatch(name -> name.contains("version"));
        }
    }

    @Test
    void a_database_of_a_newer_version_is_refused_in_words_and_left_alone() throws Exception {
        new SqlitePools(settings(), new SimpleMeterRegistry()).close();
        change("INSERT INTO flyway_schema_history SELECT installed_rank + 1, '999', 'of tomorrow', type, 'V999__of_tomorrow.sql', 1,"
                + " installed_by, installed_on, 1, 1 FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1");
        database().foldIn();
        var before = Files.readAllBytes(database().path());
        assertThatThrownBy(() -> new SqlitePools(settings(), new SimpleMeterRegistry()))
                .hasMessageContaining("newer version of Arising")
                .hasMessageContaining("999")
                .hasMessageContaining("arising restore DIR");
        assertThat(database().standing()).isEqualTo(Database.Standing.NEWER);
        database().foldIn();
        assertThat(Files.readAllBytes(database().path())).hasSameSizeAs(before);
    }

    @Test
    void a_file_that_is_no_database_is_refused_in_words() throws IOException {
        Files.writeString(database().path(), "this was a database once ".repeat(1_000));
        assertThatThrownBy(() -> new SqlitePools(settings(), new SimpleMeterRegistry()))
                .hasMessageContaining("is damaged")
                .hasMessageContaining("arising restore DIR");
    }

    /** A page of a disk that comes back as something else: it is refused at start, or holds nothing that is asked for. */
    @Test
    void damaged_pages_of_the_trees_are_refused_at_start() throws Exception {
        old();
        new SqlitePools(settings(), new SimpleMeterRegistry()).close();
        database().foldIn();
        var sound = Files.readAllBytes(database().path());
        var refused = 0;
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var damaged = sound.clone();
            var garbage = new byte[4096];
            random.nextBytes(garbage);
            System.arraycopy(garbage, 0, damaged, random.nextInt(sound.length / 4096) * 4096, 4096);
            Files.write(database().path(), damaged);
            try {
                new SqlitePools(settings(), new SimpleMeterRegistry()).close();
                // A page that nothing uses any more: what is asked for is there, word for word.
                assertThat(ask("SELECT count(*) || max(detail) FROM event")).containsExactly("2500words 999");
            } catch (IllegalStateException told) {
                refused++;
                assertThat(told).hasMessageContaining("arising restore DIR");
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(30);
    }

    /** What the table of migrations is read for; when each ran and for how long is read by nobody, and differs with each run. */
    private static final String OF_MIGRATIONS = "installed_rank, version, description, type, checksum, success";

    /** What somebody would read, all of it. */
    private List<String> everything() throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = database().reading()) {
            for (var table : Schema.column(connection, """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'action_words%' AND name NOT LIKE 'sqlite_%'""")) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT %s FROM %s"
                                .formatted(table.equals("flyway_schema_history") ? OF_MIGRATIONS : "*", table))) {
                    while (rows.next()) {
                        var line = new StringBuilder(table);
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            line.append('|').append(rows.getString(i));
                        }
                        all.add(line.toString());
                    }
                }
            }
        }
        all.sort(null);
        return all;
    }

    /** One byte of the file that is not what was written: refused at start, found by the doctor, or of no effect. */
    @Test
    void a_byte_changed_in_the_history_is_never_read_unnoticed() throws Exception {
        old();
        new SqlitePools(settings(), new SimpleMeterRegistry()).close();
        database().foldIn();
        var sound = Files.readAllBytes(database().path());
        var expected = everything();
        int refused = 0;
        int found = 0;
        int without = 0;
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var damaged = sound.clone();
            var at = random.nextInt(sound.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(database().path(), damaged);
            try {
                new SqlitePools(settings(), new SimpleMeterRegistry()).close();
            } catch (IllegalStateException told) {
                refused++;
                continue;
            }
            if (isFound()) {
                found++;
                continue;
            }
            assertThat(everything()).as("byte %d", at).isEqualTo(expected);
            without++;
        }
        System.out.printf("150 bytes changed: %d refused at start, %d found by doctor --verify, %d of no effect%n", refused, found, without);
        assertThat(refused + found + without).isEqualTo(150);
    }

    private boolean isFound() {
        try (var connection = database().reading()) {
            return !database().faults(false).isEmpty() || !AuditCheck.check(connection, List.of()).faults().isEmpty();
        } catch (SQLException told) {
            return true;
        }
    }

    @Test
    void damage_that_is_found_while_it_is_used_is_known_from_then_on() throws Exception {
        old();
        var pools = new SqlitePools(settings(), new SimpleMeterRegistry());
        try {
            var check = new DatabaseCheck(database(), pools);
            assertThat(check.run()).isEmpty();
            assertThat(pools.isDamaged()).isFalse();
            change("PRAGMA wal_checkpoint(TRUNCATE)");
            var bytes = Files.readAllBytes(database().path());
            Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
            Files.write(database().path(), bytes);
            assertThat(check.run()).isNotEmpty();
            assertThat(pools.isDamaged()).isTrue();
        } finally {
            pools.close();
        }
    }
}
