package org.arising.outbox;

import org.arising.kernel.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens where a message cannot be sent: it is known, it is told once, and it stops nothing else. */
class TroubleTest {
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

    private static Courier.Delivery refused(Notice notice) {
        return new Courier.Delivery.Refused("not_in_channel", "Arising is not in <#C0MPS>.");
    }

    private List<String> troubles() {
        return room.courier.tried.stream().filter(key -> key.startsWith("trouble:")).toList();
    }

    @Test
    void a_refused_message_is_not_sent_again_and_every_officer_is_told_once() {
        room.courier.next("a", TroubleTest::refused);
        room.put("a", "C0MPS");

        room.pass(Duration.ofSeconds(30));

        assertThat(room.state("a")).isEqualTo("failed");
        assertThat(room.courier.tried).containsOnlyOnce("a");
        assertThat(troubles())
                .hasSize(2)
                .anyMatch(key -> key.startsWith("trouble:a:U0CLERK:"))
                .anyMatch(key -> key.startsWith("trouble:a:U0DEPUTY:"));
        assertThat(room.outbox.problem(room.workspace, "a")).contains("Arising is not in <#C0MPS>.");
    }

    @Test
    void a_trouble_that_no_officer_can_be_told_is_told_once_in_the_channel_of_their_committee() {
        room.courier.next("a", TroubleTest::refused);
        var stamp = room.now().toEpochMilli();
        room.courier.next("trouble:a:U0CLERK:" + stamp, TroubleTest::refused);
        room.courier.next("trouble:a:U0DEPUTY:" + stamp, TroubleTest::refused);
        room.put("a", "C0MPS");

        room.pass(Duration.ofSeconds(30));

        assertThat(troubles()).hasSize(3).last().isEqualTo("trouble:a:C0PCC:" + stamp);
        assertThat(room.courier.accepted).containsExactly("trouble:a:C0PCC:" + stamp);
        assertThat(room.outbox.failed(room.workspace)).hasSize(3);
    }

    @Test
    void a_trouble_that_one_officer_knows_of_is_told_nowhere_else_and_one_that_nobody_can_be_told_is_not_told() {
        var stamp = room.now().toEpochMilli();
        room.courier.next("a", TroubleTest::refused);
        room.courier.next("trouble:a:U0CLERK:" + stamp, TroubleTest::refused);
        room.put("a", "C0MPS");
        room.pass(Duration.ofSeconds(30));
        assertThat(troubles()).hasSize(2);

        stamp = room.now().toEpochMilli();
        for (var key : List.of("b", "trouble:b:U0CLERK:" + stamp, "trouble:b:U0DEPUTY:" + stamp, "trouble:b:C0PCC:" + stamp)) {
            room.courier.next(key, TroubleTest::refused);
        }
        room.put("b", "C0MPS");
        room.pass(Duration.ofSeconds(30));
        assertThat(troubles()).hasSize(5);
    }

    @Test
    void however_long_slack_is_away_or_asks_to_wait_the_message_goes_out_in_the_end() {
        for (int i = 0; i < 20; i++) {
            room.courier.next("a", notice -> FakeCourier.later(Duration.ofSeconds(1)));
        }
        room.put("a", "C0MPS");
        for (int i = 0; i < 22; i++) {
            room.pass();
            room.later(Duration.ofMinutes(10));
        }

        assertThat(room.courier.tried.stream().filter("a"::equals)).hasSize(21);
        assertThat(room.state("a")).isEqualTo("sent");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void a_failed_message_can_be_tried_again_once_the_cause_is_mended() {
        room.courier.next("a", TroubleTest::refused);
        room.put("a", "C0MPS");
        room.pass(Duration.ofSeconds(3));

        assertThat(room.outbox.retry(room.workspace, "a", room.now())).isTrue();
        assertThat(room.outbox.retry(room.workspace, "a", room.now())).isFalse();
        room.pass(Duration.ofSeconds(3));

        assertThat(room.courier.accepted).containsOnlyOnce("a");
        assertThat(room.state("a")).isEqualTo("sent");
    }

    @Test
    void what_was_given_up_though_slack_had_it_is_found_when_it_is_tried_again() {
        for (int i = 0; i < 20; i++) {
            room.courier.next("a", notice -> new Courier.Delivery.Unknown("no answer"));
        }
        room.put("a", "C0MPS");
        room.pass(Duration.ofMinutes(15));
        assertThat(room.state("a")).isEqualTo("failed");
        room.courier.accept(room.notice("a", "C0MPS"));

        room.outbox.retry(room.workspace, "a", room.now());
        room.pass(Duration.ofSeconds(5));

        assertThat(room.state("a")).isEqualTo("sent");
        assertThat(room.courier.accepted).containsOnlyOnce("a");
    }

    @Test
    void what_has_nothing_to_say_any_more_is_dropped_without_a_word() {
        room.courier.next("a", notice -> new Courier.Delivery.Dropped("all is done"));
        room.put("a", "C0MPS");

        room.pass(Duration.ofSeconds(5));

        assertThat(room.state("a")).isEqualTo("dropped");
        assertThat(room.courier.tried).containsExactly("a");
    }

    @Test
    void a_copy_that_was_never_posted_is_not_brought_up_to_date() {
        var ref = Reference.of("PCC-2022-014");
        room.courier.next("a", TroubleTest::refused);
        room.outbox.put(room.notice("a", "C0MPS", Duration.ZERO, ref));
        room.pass(Duration.ofSeconds(5));

        room.outbox.refresh(room.workspace, ref);
        room.pass(Duration.ofSeconds(5));

        assertThat(room.courier.refreshed).isEmpty();
    }

    @Test
    void a_message_that_slack_never_answers_reaches_its_officers_within_a_quarter_of_an_hour() {
        for (int i = 0; i < 20; i++) {
            room.courier.next("a", notice -> new Courier.Delivery.Unknown("no answer"));
        }
        room.put("a", "C0MPS");

        room.pass(Duration.ofMinutes(15));

        assertThat(room.state("a")).isEqualTo("failed");
        assertThat(troubles()).hasSize(2);
    }

    @Test
    void while_slack_cannot_be_asked_whether_it_has_a_message_nothing_is_given_up_and_nothing_sent_twice() {
        room.courier.next("a", notice -> {
            room.courier.accept(notice);
            return new Courier.Delivery.Unknown("no answer");
        });
        for (int i = 0; i < 40; i++) {
            room.courier.nextSearch(new Courier.Search.Untold(Duration.ofMinutes(5), "away"));
        }
        room.put("a", "C0MPS");
        for (int i = 0; i < 45; i++) {
            room.pass();
            room.later(Duration.ofMinutes(5));
        }

        assertThat(room.courier.sought).hasSize(41);
        assertThat(room.state("a")).isEqualTo("sent");
        assertThat(room.courier.accepted).containsExactly("a");
    }

    @Test
    void a_message_on_which_the_courier_breaks_stops_no_other_and_is_given_up_in_the_end() {
        for (int i = 0; i < 20; i++) {
            room.courier.next("a", notice -> {
                throw new IllegalStateException("it cannot be drawn");
            });
        }
        room.put("a", "C0MPS");
        room.put("b", "C0PCC");

        room.pass();
        assertThat(room.courier.accepted).containsExactly("b");
        for (int i = 0; i < 20; i++) {
            room.later(Duration.ofMinutes(10));
            room.pass();
        }

        assertThat(room.state("a")).isEqualTo("failed");
        assertThat(troubles()).hasSize(2);
    }
}
