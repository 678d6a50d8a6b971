package org.arising.backup;

import org.arising.document.importing.ImportResult;
import org.arising.files.FolderDepot;
import org.arising.kernel.Sha256;
import org.arising.settings.Settings;
import org.arising.storage.DatabaseFile;
import org.arising.storage.Schema;
import org.arising.testkit.Records;
import org.arising.testkit.Seeds;
import org.arising.testkit.Workshop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a backup holds, and what putting it back leaves, whatever goes wrong. */
class BackupAndRestoreTest {
    private static final Instant NOW = Workshop.NOW;
    private static final String EVERYTHING = "SELECT ref || version FROM action UNION ALL SELECT ref || seq FROM event ORDER BY 1";

    @TempDir
    private Path folder;

    @TempDir
    private Path backups;

    private Settings settings;
    private Records records;
    private FolderDepot files;

    @BeforeEach
    void fill() throws IOException {
        try (var workshop = new Workshop(folder)) {
            assertThat(workshop.doImport(workshop.order("register.txt", Seeds.register()))).isInstanceOf(ImportResult.Imported.class);
        }
        settings = new Settings(
                "127.0.0.1", 0, "jdbc:sqlite:" + folder.resolve("arising.db"), folder.resolve("files").toString(), null, null, null,
                1, null, null, null, null, null, Settings.SLACK);
        records = new Records(folder);
        files = new FolderDepot(folder.resolve("files"));
        for (var each : List.of("one", "two", "three")) {
            attach(each);
        }
    }

    private String attach(String content) throws IOException {
        var sha256 = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(files.place(sha256).getParent());
        Files.writeString(files.place(sha256), content);
        records.change("INSERT OR IGNORE INTO stored_file SELECT id, '%s', %d, 1 FROM workspace".formatted(sha256, content.length()));
        return sha256;
    }

    private Backup.Outcome.Taken take(Instant at) {
        var outcome = new Backup(settings, backups).take(at);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Backup.Outcome.Taken.class);
        return (Backup.Outcome.Taken) outcome;
    }

    private Restore.Outcome restore(Path backup) {
        return new Restore(settings).run(backup, NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void a_backup_holds_everything_but_the_key_and_says_so() throws IOException, SQLException {
        var taken = take(NOW);
        assertThat(taken.place().getFileName()).hasToString("arising-2022-10-03T080000Z");
        assertThat(taken.manifest().files()).hasSize(3);
        assertThat(taken.manifest().missing()).isEmpty();
        assertThat(taken.manifest().schema()).isEqualTo(version());
        assertThat(taken.manifest().audit()).hasSize(1);
        assertThat(taken.manifest().key()).contains("ARISING_KEY is not in it");
        assertThat(BackupCheck.faults(taken.place(), Manifest.read(taken.place()))).isEmpty();
    }

    private int version() throws SQLException {
        try (var connection = DatabaseFile.of(settings.database()).reading()) {
            return Schema.version(connection);
        }
    }

    @Test
    void attachments_that_are_gone_or_damaged_are_named_and_push_no_whole_backup_out() throws IOException {
        var whole = take(NOW);
        var gone = attach("gone");
        Files.delete(files.place(gone));
        var damaged = attach("damaged");
        Files.writeString(files.place(damaged), "otherwise");
        for (int day = 1; day <= 3; day++) {
            assertThat(take(NOW.plus(Duration.ofDays(day))).manifest().missing()).containsExactlyInAnyOrder(gone, damaged);
        }
        Folders.rotate(backups, 2);
        assertThat(Folders.backups(backups)).hasSize(3).contains(whole.place());
    }

    @Test
    void rotation_leaves_the_newest_that_are_complete() throws IOException {
        for (int day = 0; day < 5; day++) {
            take(NOW.plus(Duration.ofDays(day)));
        }
        Files.createDirectories(backups.resolve("something else"));
        Files.createDirectories(backups.resolve("arising-without-a-manifest"));
        assertThat(Folders.rotate(backups, 2)).hasSize(3);
        assertThat(Folders.backups(backups)).extracting(each -> each.getFileName().toString())
                .containsExactly("arising-2022-10-07T080000Z", "arising-2022-10-06T080000Z");
        assertThat(backups.resolve("something else")).exists();
        assertThat(backups.resolve("arising-without-a-manifest")).exists();
    }

    @Test
    void what_was_broken_off_is_no_backup_and_is_cleared_away_by_the_next() throws IOException {
        var left = Files.createDirectories(backups.resolve(".part-0123"));
        Files.writeString(left.resolve("arising.db"), "half");
        assertThat(restore(backups)).isInstanceOf(Restore.Outcome.Refused.class);
        take(NOW);
        assertThat(left).doesNotExist();
        assertThat(take(NOW).place().getFileName()).hasToString("arising-2022-10-03T080000Z-02");
    }

    @Test
    void without_a_database_or_with_a_folder_that_cannot_be_made_there_is_no_backup_but_a_line() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(new Backup(settings, file.resolve("backups")).take(NOW)).isInstanceOf(Backup.Outcome.Refused.class);
        Files.delete(folder.resolve("arising.db"));
        assertThat(new Backup(settings, backups).take(NOW))
                .isInstanceOfSatisfying(Backup.Outcome.Refused.class, refused -> assertThat(refused.why()).contains("there is no database"));
        assertThat(folder.resolve("arising.db")).doesNotExist();
    }

    @Test
    void a_backup_with_any_byte_changed_or_any_file_gone_is_refused_and_nothing_is_touched() throws IOException {
        var taken = take(NOW);
        var before = records.column(EVERYTHING);
        List<Path> all;
        try (var walk = Files.walk(taken.place())) {
            all = walk.filter(Files::isRegularFile).filter(each -> !each.endsWith(Manifest.NAME)).toList();
        }
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var file = all.get(seed % all.size());
            var sound = Files.readAllBytes(file);
            if (seed % 7 == 0) {
                Files.delete(file);
            } else {
                var changed = sound.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, changed);
            }
            assertThat(restore(taken.place())).as("%d %s", seed, file).isInstanceOf(Restore.Outcome.Refused.class);
            Files.write(file, sound);
        }
        assertThat(records.column(EVERYTHING)).isEqualTo(before);
        assertThat(restore(taken.place())).isInstanceOf(Restore.Outcome.Restored.class);
    }

    @Test
    void putting_back_brings_back_attachments_and_keeps_what_was_there() throws IOException {
        var taken = take(NOW);
        var then = records.column(EVERYTHING);
        var lost = files.all().getFirst().sha256();
        var damaged = files.all().getLast().sha256();
        Files.delete(files.place(lost));
        Files.writeString(files.place(damaged), "otherwise");
        var later = attach("later");
        records.change("UPDATE action SET version = version + 1");
        var now = records.column(EVERYTHING);

        var restored = restore(taken.place());
        assertThat(restored).as(restored.toString()).isInstanceOf(Restore.Outcome.Restored.class);
        assertThat(records.column(EVERYTHING)).isEqualTo(then);
        assertThat(List.of(lost, damaged, later)).allMatch(files::isSound);
        var kept = folder.resolve("arising.db.before-2022-10-03T090000Z");
        assertThat(((Restore.Outcome.Restored) restored).kept()).contains(kept.toString());
        Files.copy(kept, folder.resolve("look").resolveSibling("arising.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(records.column(EVERYTHING)).isEqualTo(now);
    }

    /** The process ends at that step. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void broken_off_at_any_step_everything_is_as_before_or_as_in_the_backup() throws IOException {
        var taken = take(NOW);
        var then = records.column(EVERYTHING);
        records.change("UPDATE action SET version = version + 1");
        var changed = records.column(EVERYTHING);
        var steps = 0;
        for (int end = 1; ; end++) {
            for (var item : files.all()) {
                Files.deleteIfExists(files.place(item.sha256()));
            }
            if (records.column(EVERYTHING).equals(then)) {
                records.change("UPDATE action SET version = version + 1");
            }
            var at = end;
            var count = new int[1];
            Restore restore = new Restore(settings, () -> {
                if (++count[0] == at) {
                    throw new Ended();
                }
            });
            try {
                restore.run(taken.place(), NOW.plus(Duration.ofHours(1)));
                break;
            } catch (Ended ended) {
                steps++;
                var left = records.column(EVERYTHING);
                assertThat(left).as("ended at step %d", end).isIn(then, changed);
                assertThat(DatabaseFile.of(settings.database()).faults(false)).isEmpty();
            }
        }
        assertThat(steps).isGreaterThanOrEqualTo(8);
        assertThat(records.column(EVERYTHING)).isEqualTo(then);
        assertThat(files.all()).hasSize(3);
    }

    /** After kill -9, or after somebody moved or removed the file by hand. */
    @ParameterizedTest
    @CsvSource({"its own, true", "its own, false", "another's, true", "another's, false"})
    void a_log_that_is_left_over_is_never_read_into_what_is_put_back(String whose, boolean beside) throws Exception {
        var taken = take(NOW);
        var then = records.column(EVERYTHING);
        var log = whose.equals("its own") ? log(folder.resolve("arising.db"), false) : log(null, beside);
        var database = DatabaseFile.of(settings.database());
        if (!beside) {
            Files.delete(database.path());
        }
        for (var ending : List.of("", ".restoring")) {
            Files.write(folder.resolve("arising.db" + ending + "-wal"), log);
            Files.write(folder.resolve("arising.db" + ending + "-shm"), new byte[32_768]);
        }
        var restored = restore(taken.place());
        assertThat(restored).as(restored.toString()).isInstanceOf(Restore.Outcome.Restored.class);
        assertThat(List.of("-wal", "-shm", ".restoring", ".restoring-wal")).allMatch(ending -> Files.notExists(database.beside(ending)));
        assertThat(records.column(EVERYTHING)).isEqualTo(then);
        assertThat(database.faults(false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"its own", "another's", "pages of another's"})
    void a_start_goes_on_with_the_log_of_its_database_and_refuses_that_of_another(String whose) throws Exception {
        var database = DatabaseFile.of(settings.database());
        database.foldIn();
        var then = records.column(EVERYTHING);
        database.foldIn();
        Files.write(database.beside("-wal"), whose.equals("its own") ? log(database.path(), false) : log(null, whose.equals("another's")));
        var bytes = Files.readAllBytes(database.path());
        if (whose.equals("its own")) {
            try (var workshop = new Workshop(folder)) {
                assertThat(workshop.number("SELECT count(*) FROM action WHERE version > 1000")).isPositive();
            }
        } else {
            assertThatThrownBy(() -> new Workshop(folder)).hasStackTraceContaining("arising restore DIR");
            assertThat(database.path()).hasBinaryContent(bytes);
            Files.delete(database.beside("-wal"));
            assertThat(records.column(EVERYTHING)).isEqualTo(then);
        }
    }

    /** What a process that is killed leaves of changes to a copy of that database, or of the making of another. */
    private byte[] log(@Nullable Path of, boolean whole) throws Exception {
        var copy = Files.createDirectories(folder.resolve("copy")).resolve("arising.db");
        if (of == null) {
            try (var other = new Workshop(copy.resolveSibling("."))) {
                other.setUp("committees: [{ code: OTHER, name: Another }]");
                assertThat(other.doImport(other.order("other.txt", Seeds.record()))).isInstanceOf(ImportResult.Imported.class);
            }
        } else {
            Files.copy(of, copy);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.executeUpdate("UPDATE action SET version = version + 1000");
            if (of == null && whole) {
                statement.execute("VACUUM");
            }
            return Files.readAllBytes(copy.resolveSibling("arising.db-wal"));
        }
    }

    @Test
    void a_damaged_database_is_replaced_and_kept_as_it_was() throws IOException {
        var taken = take(NOW);
        var then = records.column(EVERYTHING);
        var file = folder.resolve("arising.db");
        Files.writeString(file, "no database any more ".repeat(500));
        assertThat(restore(backups)).isInstanceOf(Restore.Outcome.Restored.class);
        assertThat(records.column(EVERYTHING)).isEqualTo(then);
        assertThat(folder.resolve("arising.db.before-2022-10-03T090000Z")).hasSameTextualContentAs(
                Files.writeString(folder.resolve("expected"), "no database any more ".repeat(500)));
        assertThat(taken.place()).exists();
    }

    @Test
    void a_backup_of_a_newer_version_is_refused_in_words() throws IOException {
        var newer = "INSERT INTO flyway_schema_history SELECT installed_rank + 1, '999', 'of tomorrow', type, 'V999__x.sql', 1,"
                + " installed_by, installed_on, 1, 1 FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1";
        records.change(newer);
        var taken = take(NOW);
        records.change("DELETE FROM flyway_schema_history WHERE version = '999'");
        assertThat(restore(taken.place())).isInstanceOfSatisfying(
                Restore.Outcome.Refused.class, refused -> assertThat(refused.why()).contains("newer version"));
        assertThat(records.column("SELECT version FROM flyway_schema_history WHERE version = '999'")).isEmpty();
    }

    @Test
    void messages_that_waited_are_looked_for_or_held_and_none_is_simply_sent_again() {
        var put = "INSERT INTO outbox SELECT id, '%s', 'reminder', '', 'PCC', 'C0MPS', '', '%s', %d, 0, 0, 0, NULL, NULL, NULL, NULL, NULL"
                + " FROM workspace";
        var hour = 3_600_000_000L;
        var now = NOW.getEpochSecond() * 1_000_000;
        records.change(
                put.formatted("old", "waiting", now - 30 * hour),
                put.formatted("lately", "waiting", now - hour),
                put.formatted("under way", "sending", now - 2 * hour),
                put.formatted("to come", "waiting", now + 100 * hour),
                put.formatted("was sent", "sent", now - hour));
        var restored = restore(take(NOW).place());
        assertThat(restored).isInstanceOfSatisfying(Restore.Outcome.Restored.class, done -> {
            assertThat(done.held()).isEqualTo(1);
            assertThat(done.sought()).isEqualTo(2);
        });
        assertThat(records.column("SELECT key || ': ' || state FROM outbox ORDER BY key")).containsExactly(
                "lately: sending", "old: failed", "to come: waiting", "under way: sending", "was sent: sent");
        assertThat(records.column("SELECT problem FROM outbox WHERE key = 'old'").getFirst()).contains("may have been sent already");
    }

    @Test
    void what_is_not_known_begins_where_the_record_ends_and_not_when_it_was_copied() {
        var newest = records.number("SELECT max(at) FROM event");
        assertThat(restore(take(NOW.plus(Duration.ofDays(20))).place())).isInstanceOf(Restore.Outcome.Restored.class);
        assertThat(records.number("SELECT newest FROM restored")).isBetween(newest, newest + 60_000_000);
        assertThat(records.number("SELECT taken FROM restored")).isEqualTo(NOW.plus(Duration.ofDays(20)).getEpochSecond() * 1_000_000);
    }

    @Test
    void a_link_of_the_manifest_cannot_lead_out_of_the_backup() throws IOException {
        var taken = take(NOW);
        var manifest = taken.place().resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("\"arising.db\"", "\"../../arising.db\""));
        assertThat(restore(taken.place())).isInstanceOf(Restore.Outcome.Refused.class);
        assertThatThrownBy(() -> Manifest.read(folder)).isInstanceOf(IOException.class);
    }
}
