package org.arising.outbox;

import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.testkit.Databases;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is sent, when, in what order and how often, over a real database and a courier that fails on cue. */
class DispatchTest {
    private static final Reference REF = Reference.of("PCC-2022-014");

    @TempDir
    Path folder;

    private SendingRoom room;

    @BeforeEach
    void open() {
        room = SendingRoom.open(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void what_is_put_is_sent_once_and_kept_as_it_was_sent() {
        room.put("a", "C0MPS");

        room.pass(Duration.ofSeconds(3));

        assertThat(room.courier.accepted).containsExactly("a");
        var row = room.row("a");
        assertThat(row.state()).isEqualTo("sent");
        assertThat(row.channel()).isEqualTo("C0MPS");
        assertThat(row.ts()).isEqualTo("ts-a");
        assertThat(row.sentText()).isEqualTo("text of a");
        assertThat(row.sent()).isNotNull();
    }

    @Test
    void the_same_key_put_twice_is_sent_once() {
        room.put("a", "C0MPS");
        room.put("a", "C0MPS");
        room.pass(Duration.ofSeconds(2));
        room.put("a", "C0MPS");
        room.pass(Duration.ofSeconds(2));

        assertThat(room.courier.tried).containsExactly("a");
    }

    @Test
    void messages_of_one_channel_go_in_the_order_in_which_they_are_due() {
        room.outbox.put(room.notice("third", "C0MPS", Duration.ofMillis(20)));
        room.outbox.put(room.notice("second", "C0MPS", Duration.ofMillis(10)));
        room.put("first", "C0MPS");
        room.later(Duration.ofSeconds(1));

        room.pass(Duration.ofSeconds(5));

        assertThat(room.courier.accepted).containsExactly("first", "second", "third");
    }

    @Test
    void one_channel_gets_at_most_one_message_a_second_and_does_not_hold_up_another() {
        for (int i = 0; i < 5; i++) {
            room.put("mps-" + i, "C0MPS");
            room.put("pcc-" + i, "C0PCC");
        }
        var sent = new ArrayList<Instant>();
        for (int i = 0; i < 5; i++) {
            room.courier.next("mps-" + i, notice -> {
                sent.add(room.now());
                return room.courier.accept(notice);
            });
        }

        room.pass();
        assertThat(room.courier.accepted).containsExactlyInAnyOrder("mps-0", "pcc-0");
        room.pass(Duration.ofSeconds(6));

        assertThat(room.courier.accepted).hasSize(10);
        for (int i = 1; i < 5; i++) {
            assertThat(Duration.between(sent.get(i - 1), sent.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void nothing_goes_before_it_is_due_and_the_sender_is_told_when_to_look_again() {
        room.outbox.put(room.notice("a", "C0MPS", Duration.ofSeconds(8)));

        assertThat(room.pass()).isLessThanOrEqualTo(Duration.ofSeconds(8)).isGreaterThan(Duration.ofSeconds(7));
        assertThat(room.courier.tried).isEmpty();
        room.later(Duration.ofSeconds(8));
        room.pass();

        assertThat(room.courier.accepted).containsExactly("a");
    }

    @Test
    void what_slack_asks_to_wait_for_waits_that_long_and_holds_up_the_whole_workspace() {
        room.courier.next("a", notice -> FakeCourier.later(Duration.ofSeconds(30)));
        room.put("a", "C0MPS");
        room.pass();
        room.put("b", "C0PCC");

        room.pass(Duration.ofSeconds(29));
        assertThat(room.courier.tried).containsExactly("a");
        room.pass(Duration.ofSeconds(3));

        assertThat(room.courier.accepted).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void what_another_workspace_puts_while_many_wait_for_their_turn_is_begun_soon_however_slow_a_look_is() {
        room.takesTime(Duration.ofMillis(300));
        for (int i = 0; i < 20; i++) {
            room.put("many-" + i, "C0MANY" + i);
        }
        assertThat(room.begins()).as("as many as go side by side").hasSize(8);
        room.outbox.put(room.of(new WorkspaceId("T0OTHER"), "other", "C0OTHER", Duration.ZERO));

        var began = room.now();
        while (room.begins().size() == 8) {
            assertThat(Duration.between(began, room.now())).isLessThan(Duration.ofSeconds(5));
        }

        assertThat(room.begins()).hasSize(9);
    }

    @Test
    void what_was_found_at_once_goes_once_each_and_so_does_what_is_put_meanwhile() {
        room.takesTime(Duration.ofMillis(20));
        for (int i = 0; i < 20; i++) {
            room.put("message-" + i, "C0MANY" + i);
        }
        room.begins().forEach(Runnable::run);
        room.put("late", "C0LATE");

        room.pass(Duration.ofSeconds(2));

        assertThat(room.courier.accepted).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void what_waits_in_a_workspace_that_slack_holds_back_keeps_nobody_from_looking() {
        room.takesTime(Duration.ofMillis(300));
        room.courier.next("a", notice -> FakeCourier.later(Duration.ofSeconds(60)));
        for (var key : List.of("a", "b", "c")) {
            room.put(key, "C0" + key);
        }
        room.pass();
        room.outbox.put(room.of(new WorkspaceId("T0OTHER"), "other", "C0OTHER", Duration.ZERO));

        room.pass();

        assertThat(room.courier.accepted).contains("other");
    }

    @Test
    void what_was_put_off_after_it_was_found_due_keeps_its_time() {
        room.put("a", "C0MPS");
        var begun = room.begins();
        room.putOff("a", Duration.ofSeconds(30));

        begun.forEach(Runnable::run);

        room.pass(Duration.ofSeconds(29));
        assertThat(room.courier.tried).isEmpty();
        room.pass(Duration.ofSeconds(3));
        assertThat(room.courier.accepted).containsExactly("a");
    }

    @Test
    void what_was_begun_but_is_not_on_its_way_when_slack_asks_to_wait_waits_too() {
        room.courier.next("a", notice -> FakeCourier.later(Duration.ofSeconds(30)));
        room.put("a", "C0MPS");
        room.put("b", "C0PCC");

        room.begins().forEach(Runnable::run);

        assertThat(room.courier.tried).containsExactly("a");
        assertThat(room.state("b")).isEqualTo("waiting");
        room.pass(Duration.ofSeconds(32));
        assertThat(room.courier.accepted).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void what_was_looked_for_while_slack_asked_another_to_wait_waits_too() {
        room.courier.next("a", notice -> {
            throw new FakeCourier.Crash();
        });
        room.put("a", "C0MPS");
        assertThatThrownBy(room::pass).isInstanceOf(FakeCourier.Crash.class);
        room = room.again(folder);
        room.put("b", "C0PCC");
        room.courier.next("b", notice -> FakeCourier.later(Duration.ofSeconds(30)));
        var begun = room.begins();
        assertThat(begun).hasSize(2);
        room.courier.nextSearch(() -> {
            begun.getLast().run();
            return new Courier.Search.Absent();
        });

        begun.getFirst().run();

        assertThat(room.courier.sought).containsExactly("a");
        room.pass(Duration.ofSeconds(29));
        assertThat(room.courier.accepted).isEmpty();
        room.pass(Duration.ofSeconds(3));
        assertThat(room.courier.accepted).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_workspace_that_is_asked_to_wait_with_a_thousand_messages_holds_up_no_other() {
        room.courier.next("busy-0", notice -> FakeCourier.later(Duration.ofSeconds(30)));
        for (int i = 0; i < 1_000; i++) {
            room.put("busy-" + i, "C0BUSY" + i);
        }
        room.pass();
        var before = room.courier.tried.size();
        room.later(Duration.ofMillis(10));
        room.outbox.put(room.of(new WorkspaceId("T0OTHER"), "other", "C0OTHER", Duration.ZERO));

        room.pass();

        assertThat(room.courier.tried.subList(before, room.courier.tried.size())).containsExactly("other");
    }

    @Test
    void letters_that_wait_for_the_mail_server_hold_up_nothing_in_slack() {
        for (int i = 0; i < 500; i++) {
            room.post.next("letter-" + i, notice -> FakeCourier.later(Duration.ofSeconds(30)));
            room.put("letter-" + i, "somebody" + i + "@millbrook.example");
        }
        room.later(Duration.ofMillis(10));
        room.put("post", "C0MPS");

        room.pass();

        assertThat(room.courier.accepted).containsExactly("post");
    }

    @Test
    void what_falls_due_while_others_wait_is_not_overslept() {
        room.courier.next("a", notice -> FakeCourier.later(Duration.ofSeconds(25)));
        room.put("a", "C0MPS");
        room.pass();
        room.outbox.put(room.of(new WorkspaceId("T0OTHER"), "soon", "C0OTHER", Duration.ofSeconds(4)));

        assertThat(room.pass()).isLessThanOrEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_post_that_slack_had_accepted_when_the_service_ended_is_found_and_not_sent_again() {
        room.courier.next("a", notice -> {
            room.courier.accept(notice);
            throw new FakeCourier.Crash();
        });
        room.put("a", "C0MPS");
        assertThatThrownBy(room::pass).isInstanceOf(FakeCourier.Crash.class);
        assertThat(room.state("a")).isEqualTo("sending");

        room = room.again(folder);
        room.pass(Duration.ofSeconds(5));

        assertThat(room.courier.sought).containsExactly("a");
        assertThat(room.courier.accepted).containsExactly("a");
        assertThat(room.state("a")).isEqualTo("sent");
        assertThat(room.row("a").ts()).isEqualTo("ts-a");
    }

    @Test
    void a_post_that_never_reached_slack_when_the_service_ended_is_sent_once() {
        room.courier.next("a", notice -> {
            throw new FakeCourier.Crash();
        });
        room.put("a", "C0MPS");
        assertThatThrownBy(room::pass).isInstanceOf(FakeCourier.Crash.class);

        room = room.again(folder);
        room.pass(Duration.ofSeconds(5));

        assertThat(room.courier.sought).containsExactly("a");
        assertThat(room.courier.accepted).containsExactly("a");
    }

    @Test
    void an_answer_that_was_lost_is_looked_for_before_anything_is_sent_again() {
        room.courier.next("a", notice -> {
            room.courier.accept(notice);
            return new Courier.Delivery.Unknown("the connection broke");
        });
        room.courier.nextSearch(new Courier.Search.Untold(Duration.ofSeconds(1), "not yet"));
        room.put("a", "C0MPS");

        room.pass(Duration.ofSeconds(20));

        assertThat(room.courier.sought).containsExactly("a", "a");
        assertThat(room.courier.accepted).containsExactly("a");
        assertThat(room.state("a")).isEqualTo("sent");
    }

    @Test
    void a_search_that_must_wait_is_not_tried_again_before_that() {
        room.courier.next("a", notice -> new Courier.Delivery.Unknown("the connection broke"));
        room.courier.nextSearch(new Courier.Search.Untold(Duration.ofSeconds(60), "one a minute"));
        room.put("a", "C0MPS");

        room.pass(Duration.ofSeconds(55));
        assertThat(room.courier.sought).hasSize(1);
        room.pass(Duration.ofSeconds(15));

        assertThat(room.courier.accepted).containsExactly("a");
    }

    @Test
    void where_slack_asks_a_search_to_wait_no_other_is_begun_before_that() {
        for (var key : List.of("a", "b")) {
            room.courier.next(key, notice -> new Courier.Delivery.Unknown("the connection broke"));
        }
        room.courier.nextSearch(new Courier.Search.Held(Duration.ofSeconds(60), "one a minute"));
        room.put("a", "C0MPS");
        room.put("b", "C0PCC");

        room.pass(Duration.ofSeconds(55));
        assertThat(room.courier.sought).hasSize(1);
        room.put("c", "C0ELSE");
        room.pass(Duration.ofSeconds(1));
        assertThat(room.courier.accepted).as("what need not be looked for goes meanwhile").containsExactly("c");
        room.pass(Duration.ofSeconds(15));

        assertThat(room.courier.sought).hasSize(3);
        assertThat(room.courier.accepted).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void every_copy_that_shows_an_action_is_brought_up_to_date_where_it_was_posted() {
        room.outbox.put(room.notice("a", "C0MPS", Duration.ZERO, REF));
        room.outbox.put(room.notice("b", "C0PCC", Duration.ZERO, REF));
        room.put("c", "C0ELSE");
        room.pass(Duration.ofSeconds(2));

        room.outbox.refresh(room.workspace, REF);
        room.pass(Duration.ofSeconds(2));

        assertThat(room.courier.refreshed).containsExactlyInAnyOrder("a C0MPS ts-a", "b C0PCC ts-b");
        assertThat(room.courier.accepted).containsExactlyInAnyOrder("a", "b", "c");
        room.outbox.refresh(room.workspace, REF);
        room.pass(Duration.ofSeconds(2));
        assertThat(room.courier.refreshed).hasSize(4);
    }

    @Test
    void a_copy_that_slack_has_but_that_is_not_recorded_yet_is_brought_up_to_date_as_well() {
        room.courier.next("a", notice -> {
            var sent = room.courier.accept(notice);
            room.outbox.refresh(room.workspace, REF);
            return sent;
        });
        room.outbox.put(room.notice("a", "C0MPS", Duration.ZERO, REF));

        room.pass(Duration.ofSeconds(10));

        assertThat(room.courier.accepted).containsExactly("a");
        assertThat(room.courier.refreshed).containsExactly("a C0MPS ts-a");
    }

    @Test
    void what_is_put_again_before_it_is_sent_is_sent_once_and_not_sooner_than_that_long_after_the_last_time() {
        room.putAgain("home", Duration.ofSeconds(3));
        room.putAgain("home", Duration.ofSeconds(3));
        room.pass();
        assertThat(room.courier.tried).hasSize(1);
        for (int i = 0; i < 50; i++) {
            room.putAgain("home", Duration.ofSeconds(3));
        }
        room.pass(Duration.ofMillis(2_900));
        assertThat(room.courier.tried).hasSize(1);
        room.pass(Duration.ofSeconds(10));
        assertThat(room.courier.tried).hasSize(2);

        room.putAgain("home", Duration.ofSeconds(3));
        room.pass();
        assertThat(room.courier.tried).hasSize(3);
        room.putAgain("home", Duration.ofSeconds(3));
        room.putAgain("home", Duration.ZERO);
        room.pass(Duration.ofMillis(1_300));
        assertThat(room.courier.tried).as("who looks does not wait").hasSize(4);
    }

    @Test
    void what_is_put_again_while_it_is_being_sent_is_sent_once_more() {
        room.courier.next("home", notice -> {
            room.putAgain("home", Duration.ofSeconds(3));
            return new Courier.Delivery.Dropped("it was drawn");
        });
        room.putAgain("home", Duration.ofSeconds(3));

        room.pass();
        assertThat(room.state("home")).isEqualTo("waiting");
        room.pass(Duration.ofSeconds(10));

        assertThat(room.courier.tried).hasSize(2);
        assertThat(room.state("home")).isEqualTo("sent");
    }

    @Test
    void a_day_later_what_was_redrawn_is_removed_and_what_was_said_stays() throws SQLException {
        room.outbox.put(room.notice("a", "C0MPS", Duration.ZERO, REF));
        room.putAgain("home", Duration.ofSeconds(3));
        room.pass(Duration.ofSeconds(2));
        room.outbox.refresh(room.workspace, REF);
        room.pass(Duration.ofSeconds(2));
        room.later(Duration.ofHours(20));
        room.outbox.refresh(room.workspace, REF);
        room.pass(Duration.ofSeconds(2));
        assertThat(keys()).hasSize(4);

        room.sweep();
        assertThat(keys()).hasSize(4);
        room.later(Duration.ofHours(5));
        room.sweep();

        assertThat(keys()).hasSize(2).contains("a").anyMatch(key -> key.startsWith("refresh:a:"));
        assertThat(plan("SELECT key FROM outbox WHERE kind IN ('home', 'refresh') AND state IN ('sent', 'dropped', 'failed')"
                        + " AND due < 1 ORDER BY due LIMIT 500"))
                .containsExactly("SEARCH outbox USING INDEX outbox_redrawn (due<?)");
    }

    private List<String> keys() throws SQLException {
        return asked("SELECT key FROM outbox", "key");
    }

    private List<String> plan(String sql) throws SQLException {
        return asked("EXPLAIN QUERY PLAN " + sql, "detail");
    }

    private List<String> asked(String sql, String column) throws SQLException {
        var found = new ArrayList<String>();
        try (var database = Databases.connect(folder);
                var statement = database.createStatement();
                var answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                found.add(answer.getString(column));
            }
        }
        return found;
    }

    @Test
    void who_hears_that_a_message_was_sent_hears_it_in_the_transaction_that_records_it() {
        room.close();
        var heard = new ArrayList<String>();
        room = SendingRoom.open(folder, new Sent() {
            @Override
            public boolean wants(String kind) {
                return kind.equals("reminder");
            }

            @Override
            public void sent(Notice notice, Instant at) {
                heard.add(notice.key());
                room.put("follows-" + notice.key(), "C0PCC");
                throw new IllegalStateException("after it was written");
            }
        });
        room.put("a", "C0MPS");

        assertThatThrownBy(room::pass).isInstanceOf(IllegalStateException.class);

        assertThat(heard).containsExactly("a");
        assertThat(room.state("a")).isEqualTo("sending");
        assertThat(room.rows.find(room.workspace.value(), "follows-a")).isEmpty();
        room = room.again(folder);
        room.pass(Duration.ofSeconds(5));
        assertThat(room.courier.accepted).containsExactly("a");
        assertThat(room.state("a")).isEqualTo("sent");
    }
}
