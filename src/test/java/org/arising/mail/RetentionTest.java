package org.arising.mail;

import org.arising.audit.AuditCheck;
import org.arising.kernel.Instants;
import org.arising.kernel.Kept;
import org.arising.kernel.ServiceClock;
import org.arising.settings.Settings;
import org.arising.testkit.Workshop;
import org.jspecify.annotations.Nullable;
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

/** What is of no record is removed when its time is over, and what is of record never is. */
class RetentionTest {
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
    void what_was_set_aside_written_by_a_machine_or_never_matched_goes_and_what_answers_stays() throws SQLException {
        mail("aside", "REPLY", "reminder:1", "PCC-2022-001", "aside");
        mail("automatic", "AUTOMATIC", "reminder:1", "", null);
        mail("accepted", "ACCEPTED", "", "PCC-2022-001", null);
        mail("bounce", "BOUNCE", "reminder:1", "", null);
        mail("own", "OWN", "", "", null);
        mail("unmatched", "REPLY", "", "", null);

        mail("answer", "REPLY", "reminder:1", "PCC-2022-001", MailDesk.ANSWER);
        mail("answer-unasked", "REPLY", "", "", MailDesk.ANSWER);
        mail("update", "REPLY", "plan:1", "", MailDesk.UPDATE);
        mail("note-of-machine", "AUTOMATIC", "reminder:1", "", MailDesk.NOTE);
        mail("pointed", "REPLY", "", "PCC-2022-004", null);
        mail("written-back", "REPLY", "", "", "aside");
        change("INSERT INTO mail_note (workspace_id, id, text, answers) VALUES ('%s', 'n1', 'Which year?', 'written-back')".formatted(workspace()));
        var events = shop.number("SELECT count(*) FROM event");
        var counts = shop.counts();

        reach(KEPT.minusDays(1));
        run();
        assertThat(ids()).as("a day too early").hasSize(12);
        reach(KEPT.plusDays(1));
        run();
        assertThat(ids()).containsExactlyInAnyOrder(
                "answer", "answer-unasked", "update", "note-of-machine", "pointed", "written-back");
        assertThat(shop.number("SELECT count(*) FROM mail_in_file")).as("with their files").isEqualTo(6);
        assertThat(shop.counts()).isEqualTo(counts);
        try (var connection = shop.connect()) {
            var chain = AuditCheck.check(connection, List.of());
            assertThat(chain.faults()).isEmpty();
            assertThat(chain.events()).isEqualTo(events).isGreaterThan(40);
        }
    }

    @Test
    void what_officers_were_told_of_it_loses_its_words_and_other_messages_keep_theirs() throws SQLException {
        mail("gone", "BOUNCE", "", "", null);
        mail("stays", "REPLY", "", "", MailDesk.ANSWER);
        told("mail:gone:U0CLERK", "gone");
        told("mail:stays:U0CLERK", "stays");
        reach(KEPT.plusDays(1));
        run();
        assertThat(texts("SELECT sent_text FROM outbox WHERE kind = 'mail' ORDER BY key")).containsExactly("", "Jo wrote: it stays");
    }

    @Test
    void one_that_was_removed_is_not_filed_again_where_the_mailbox_is_read_anew() throws SQLException {
        mail("gone", "AUTOMATIC", "", "", null);
        var rows = shop.of(InRows.class);
        assertThat(rows.filed(workspace(), "print of gone")).isEqualTo(1);
        reach(KEPT.plusDays(1));
        run();
        assertThat(ids()).isEmpty();
        assertThat(rows.filed(workspace(), "print of gone")).isEqualTo(1);
        assertThat(rows.filed(workspace(), "print of another")).isZero();
    }

    @Test
    void much_goes_in_small_steps() throws SQLException {
        for (var number = 0; number < Kept.AT_ONCE + 5; number++) {
            mail("mail" + number, "AUTOMATIC", "", "", null);
        }
        reach(KEPT.plusDays(1));
        assertThat(run()).as("more is left").isTrue();
        assertThat(ids()).hasSize(5);
        assertThat(run()).as("more is left").isFalse();
        assertThat(ids()).isEmpty();
    }

    @Test
    void what_nobody_took_goes_once_nothing_that_it_was_about_is_asked_for() throws SQLException {
        var completed = texts("SELECT ref FROM action WHERE status = 'completed' LIMIT 1").getFirst();
        var ongoing = texts("SELECT ref FROM action WHERE status = 'ongoing' LIMIT 1").getFirst();
        mail("about-ongoing", "REPLY", "", completed + " " + ongoing, null);
        mail("about-completed", "REPLY", "", completed, null);
        mail("to-ongoing", "REPLY", "reminder:ongoing", "", null);
        mail("to-completed", "REPLY", "reminder:completed", "", null);
        sent("reminder:ongoing", ongoing);
        sent("reminder:completed", completed);
        reach(KEPT.plusDays(1));
        run();
        assertThat(ids()).containsExactlyInAnyOrder("about-ongoing", "to-ongoing");
    }

    private boolean run() {
        return shop.of(OldMail.class).removeBefore(now().minus(KEPT));
    }

    private void sent(String key, String ref) throws SQLException {
        told(key, "x");
        change("INSERT INTO outbox_action (workspace_id, key, ref) VALUES ('%s', '%s', '%s')".formatted(workspace(), key, ref));
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

    private void mail(String id, String sort, String notice, String refs, @Nullable String settled) throws SQLException {
        change("""
                INSERT INTO mail_in (workspace_id, id, fingerprint, message_id, committee, notice, refs, sort, sender, name, subject,
                    body, shown, checks, expected, problem, raw, came, settled)
                VALUES ('%1$s', '%2$s', 'print of %2$s', '<%2$s@x>', 'PCC', '%3$s', '%4$s', '%5$s', 'jo@spark.example', 'Jo', 'About it',
                    'Body', 'Body', '', 1, '', 'raw', %6$d, %7$s)"""
                .formatted(workspace(), id, notice, refs, sort, Instants.micros(Workshop.NOW), settled == null ? "NULL" : "'" + settled + "'"));
        change("""
                INSERT INTO mail_in_file (workspace_id, mail_id, position, sha256, name, mimetype, size)
                VALUES ('%s', '%s', 0, 'abc', 'a.pdf', 'application/pdf', 3)""".formatted(workspace(), id));
    }

    private void told(String key, String id) throws SQLException {
        change("""
                INSERT INTO outbox (workspace_id, key, kind, subject, committee, recipient, actor, state, due, created, attempts, lease,
                    sent_text)
                VALUES ('%1$s', '%2$s', 'mail', '%3$s', 'PCC', 'U0CLERK', '', 'sent', 1, 1, 1, 0, 'Jo wrote: it %3$s')"""
                .formatted(workspace(), key, id));
    }

    private List<String> ids() throws SQLException {
        return texts("SELECT id FROM mail_in");
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
