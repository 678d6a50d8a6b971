package org.arising.outbox;

import org.arising.audit.AuditCheck;
import org.arising.kernel.Instants;
import org.arising.kernel.Kept;
import org.arising.kernel.ServiceClock;
import org.arising.response.FileStore;
import org.arising.settings.Settings;
import org.arising.testkit.Workshop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of people beside the record goes when its time is over; the record, and whoever still has a part in it, stays. */
class RetentionJobTest {
    private static final Duration KEPT = Duration.ofDays(Settings.RETENTION);

    @TempDir
    private Path folder;

    private Workshop shop;

    @BeforeEach
    void open() {
        shop = Workshop.withRegister(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void as_many_days_as_are_said_once_a_day_or_for_ever() {
        var asked = new ArrayList<Instant>();
        var left = new ArrayList<>(List.of(true, false, false));
        Kept room = before -> {
            asked.add(before);
            return left.removeFirst();
        };
        assertThat(job(room, null).run()).isEqualTo(Workshop.NOW.plus(Duration.ofDays(1)));
        assertThat(asked).isEmpty();
        var job = job(room, 30);
        assertThat(job.run()).as("more is left").isEqualTo(Workshop.NOW);
        assertThat(job.run()).isEqualTo(Workshop.NOW.plus(Duration.ofDays(1)));
        assertThat(job.run()).as("before the day is over").isEqualTo(Workshop.NOW.plus(Duration.ofDays(1)));
        assertThat(asked).containsExactly(Workshop.NOW.minus(Duration.ofDays(30)), Workshop.NOW.minus(Duration.ofDays(30)));
    }

    private RetentionJob job(Kept room, @Nullable Integer days) {
        return new RetentionJob(List.of(room), shop.of(Settings.class).retaining(days), shop.of(ServiceClock.class));
    }

    @Test
    void how_somebody_was_goes_so_long_after_they_were_last_looked_at() throws SQLException {
        change("INSERT INTO presence SELECT id, 'U0OLD', 'DEPARTED', 1, NULL, %d FROM workspace".formatted(micros(Duration.ZERO)));
        change("INSERT INTO presence SELECT id, 'U0DMPC', 'HERE', 1, NULL, %d FROM workspace".formatted(micros(Duration.ofDays(2))));
        runsAt(KEPT.minusDays(1));
        assertThat(texts("SELECT user_id FROM presence")).hasSize(2);
        runsAt(KEPT.plusDays(1));
        assertThat(texts("SELECT user_id FROM presence")).containsExactly("U0DMPC");
    }

    @Test
    void looks_at_the_home_tab_go_and_what_was_chosen_there_with_them_where_somebody_has_no_part_any_more() throws SQLException {
        for (var person : List.of("U0GONE", "U0CLERK", "U0MPS", "U0DMPC")) {
            change("INSERT INTO home SELECT id, '%s', %d FROM workspace".formatted(person, micros(Duration.ZERO)));
            change("INSERT INTO person_way SELECT id, '%s', 'direct' FROM workspace".formatted(person));
        }
        change("INSERT INTO home SELECT id, 'U0LATER', %d FROM workspace".formatted(micros(Duration.ofDays(2))));
        change("INSERT INTO person_way SELECT id, 'U0LATER', 'digest' FROM workspace");
        runsAt(KEPT.minusDays(1));
        assertThat(texts("SELECT person FROM home")).hasSize(5);
        assertThat(texts("SELECT person FROM person_way")).hasSize(5);
        runsAt(KEPT.plusDays(1));
        assertThat(texts("SELECT person FROM home")).containsExactly("U0LATER");
        assertThat(texts("SELECT person FROM person_way")).containsExactlyInAnyOrder("U0CLERK", "U0MPS", "U0DMPC", "U0LATER");
    }

    @Test
    void a_reply_that_nobody_took_loses_its_words_and_one_that_was_taken_keeps_them() throws SQLException {
        reply("1.1", null);
        reply("2.2", "answer");
        reply("3.3", "note");
        change("""
                INSERT INTO outbox (workspace_id, key, kind, subject, committee, recipient, actor, state, due, created, attempts, lease,
                    sent_text)
                SELECT id, 'offer:C0MPS 1.1', 'offer', 'C0MPS 1.1', 'PCC', 'C0MPS', '', 'sent', 1, 1, 1, 0, 'It is done' FROM workspace""");
        runsAt(KEPT.minusDays(1));
        assertThat(texts("SELECT text FROM thread_reply")).hasSize(3).containsOnly("It is done");
        runsAt(KEPT.plusDays(1));
        assertThat(texts("SELECT ts || text || files FROM thread_reply ORDER BY ts"))
                .containsExactly("1.1", "2.2It is donef", "3.3It is donef");
        assertThat(texts("SELECT sent_text FROM outbox WHERE kind = 'offer'")).containsExactly("");
    }

    private void reply(String ts, @Nullable String settled) throws SQLException {
        change("""
                INSERT INTO thread_reply (workspace_id, channel, ts, thread, notice, person, text, files, came, settled, edited)
                SELECT id, 'C0MPS', '%s', '0.1', 'reminder:1', 'U0MPS', 'It is done', 'f', %d, %s, '' FROM workspace"""
                .formatted(ts, micros(Duration.ZERO), settled == null ? "NULL" : "'" + settled + "'"));
    }

    @Test
    void content_goes_once_nothing_refers_to_it_for_half_a_day_and_what_answers_stays() throws SQLException, IOException {
        var answer = stored("an answer");
        change("INSERT INTO response VALUES ((SELECT id FROM workspace), 'r', 'MPS', '2022-10-03', '', 'U0CLERK', 1)");
        change("INSERT INTO response_file SELECT id, 'r', 0, '%s', 'a.txt', 'text/plain', 9 FROM workspace".formatted(answer));
        var untaken = stored("fetched and never taken");
        change("INSERT INTO fetched_file SELECT id, 'F1', '%s', 'b.txt', 'text/plain', 9 FROM workspace".formatted(untaken));
        var mailed = content("of an e-mail");
        change("""
                INSERT INTO mail_in (workspace_id, id, fingerprint, message_id, committee, notice, refs, sort, sender, name, subject,
                    body, shown, checks, expected, problem, raw, came)
                SELECT id, 'm', 'p', '<m@x>', 'PCC', '', '', 'AUTOMATIC', 'jo@spark.example', 'Jo', '', '', '', '', 1, '', '%s', %d
                FROM workspace""".formatted(mailed, micros(Duration.ZERO)));
        var lately = content("stored lately");
        Files.setLastModifiedTime(place(lately), FileTime.from(Workshop.NOW.plusSeconds(864_000)));
        var others = Files.writeString(folder.resolve("files").resolve("of an operator.txt"), "x");
        Files.setLastModifiedTime(others, FileTime.from(Workshop.NOW));

        runsAt(KEPT.minusDays(1));
        assertThat(List.of(answer, untaken, mailed, lately)).allMatch(each -> Files.exists(place(each)));
        runsAt(KEPT.plusDays(1));
        assertThat(texts("SELECT id FROM mail_in")).isEmpty();
        assertThat(List.of(answer, untaken, mailed, lately)).as("a backup may still name them").allMatch(each -> Files.exists(place(each)));
        runsAt(KEPT.plusDays(3));
        runsAt(KEPT.plusDays(5));
        assertThat(List.of(answer, lately)).allMatch(each -> Files.exists(place(each)));
        assertThat(List.of(untaken, mailed)).noneMatch(each -> Files.exists(place(each)));
        assertThat(others).exists();
        assertThat(texts("SELECT sha256 FROM stored_file")).containsExactly(answer);
    }

    @Test
    void content_that_is_stored_again_meanwhile_stays() throws SQLException, IOException {
        var again = content("the same twice");
        runsAt(KEPT.plusDays(1));
        shop.of(FileStore.class).store("the same twice".getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(place(again), FileTime.from(Workshop.NOW.plus(KEPT)));
        runsAt(KEPT.plusDays(3));
        assertThat(place(again)).exists();
    }

    private String content(String text) throws IOException {
        var sha256 = shop.of(FileStore.class).store(text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(place(sha256), FileTime.from(Workshop.NOW));
        return sha256;
    }

    private String stored(String text) throws SQLException, IOException {
        var sha256 = content(text);
        change("INSERT INTO stored_file SELECT id, '%s', %d, %d FROM workspace".formatted(sha256, text.length(), micros(Duration.ZERO)));
        return sha256;
    }

    private Path place(String sha256) {
        return folder.resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /** Every room has its turn, and the record is whole after it. */
    private void runsAt(Duration later) throws SQLException {
        var counts = shop.counts();
        var events = shop.number("SELECT count(*) FROM event");
        shop.of(ServiceClock.class).advanceTo(Workshop.NOW.plus(later));
        shop.of(RetentionJob.class).run();
        assertThat(shop.counts()).isEqualTo(counts);
        try (var connection = shop.connect()) {
            var chain = AuditCheck.check(connection, List.of());
            assertThat(chain.faults()).isEmpty();
            assertThat(chain.events()).isEqualTo(events).isPositive();
        }
    }

    private static long micros(Duration later) {
        return Instants.micros(Workshop.NOW.plus(later));
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
