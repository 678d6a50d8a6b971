package org.arising.outbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two processes over one PostgreSQL database and beside one Slack: what one sends the other does not. */
class ReplicasTest {
    private static final Duration BEYOND_THE_LEASE = Duration.ofMinutes(3);
    private static final int CHANNELS = 200;
    private static final List<String> FATES =
            List.of("ended before it spoke", "ended after it spoke", "stopped before it spoke", "stopped after it spoke", "told to wait");

    @TempDir
    Path folder;

    private SendingRoom one;
    private SendingRoom other;

    @BeforeEach
    void open() {
        one = SendingRoom.replica(folder);
        other = one.beside();
    }

    @AfterEach
    void close() {
        other.close();
        one.close();
    }

    @Test
    void while_one_sends_the_other_sends_neither_that_nor_anything_else_to_its_channel() {
        one.put("first", "C0MPS");
        one.put("second", "C0MPS");
        one.put("elsewhere", "C0MOPAC");
        one.courier.next("first", notice -> {
            other.pass();
            assertThat(one.courier.tried).containsExactlyInAnyOrder("first", "elsewhere");
            return one.courier.accept(notice);
        });

        one.pass();

        assertThat(one.courier.accepted).containsExactlyInAnyOrder("first", "elsewhere");
        assertThat(one.state("second")).isEqualTo("waiting");
    }

    @Test
    void a_channel_gets_at_most_one_message_a_second_of_all_replicas_and_all_in_their_order() {
        var at = new ArrayList<Instant>();
        for (int i = 1; i <= 6; i++) {
            var key = "message-" + i;
            one.outbox.put(one.notice(key, "C0MPS", Duration.ofMillis(i)));
            one.courier.next(key, notice -> {
                at.add(one.now());
                return one.courier.accept(notice);
            });
        }

        for (int i = 0; i < 100; i++) {
            one.later(Duration.ofMillis(100));
            (i % 2 == 0 ? one : other).pass();
        }

        assertThat(one.courier.accepted)
                .containsExactly("message-1", "message-2", "message-3", "message-4", "message-5", "message-6");
        for (int i = 1; i < at.size(); i++) {
            assertThat(Duration.between(at.get(i - 1), at.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void what_slack_asks_one_to_wait_for_the_other_waits_for_too() {
        one.put("first", "C0MPS");
        one.courier.next("first", notice -> FakeCourier.later(Duration.ofSeconds(30)));
        one.pass();
        other.put("second", "C0MOPAC");

        other.pass(Duration.ofSeconds(29));
        assertThat(one.courier.tried).containsExactly("first");

        other.pass(Duration.ofSeconds(4));
        assertThat(one.courier.accepted).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void what_one_has_put_off_after_the_other_found_it_due_keeps_its_time() {
        one.put("a", "C0MPS");
        var begun = other.begins();
        one.putOff("a", Duration.ofSeconds(30));

        begun.forEach(Runnable::run);

        other.pass(Duration.ofSeconds(29));
        assertThat(one.courier.tried).isEmpty();
        other.pass(Duration.ofSeconds(3));
        assertThat(one.courier.accepted).containsExactly("a");
    }

    @Test
    void what_one_gave_up_and_somebody_has_tried_again_since_the_other_found_it_is_looked_for_first() {
        one.put("a", "C0MPS");
        var begun = other.begins();
        one.givenUpAndTriedAgain("a");

        begun.forEach(Runnable::run);
        assertThat(one.courier.tried).isEmpty();
        other.pass(Duration.ofSeconds(3));

        assertThat(one.courier.sought).containsExactly("a");
        assertThat(one.courier.accepted).containsExactly("a");
    }

    @Test
    void what_one_was_sending_when_it_ended_is_left_until_its_lease_is_over_and_then_looked_for() {
        one.put("a", "C0MPS");
        one.courier.next("a", notice -> {
            throw new FakeCourier.Crash();
        });
        assertThatThrownBy(one::pass).isInstanceOf(FakeCourier.Crash.class);

        other.pass(Duration.ofSeconds(60));
        assertThat(one.courier.sought).isEmpty();
        other.pass(BEYOND_THE_LEASE);

        assertThat(one.courier.sought).containsExactly("a");
        assertThat(one.courier.accepted).containsExactly("a");
        assertThat(other.state("a")).isEqualTo("sent");
    }

    @Test
    void one_that_was_stopped_beyond_its_lease_before_it_spoke_says_nothing_and_records_nothing() {
        one.put("a", "C0MPS");
        one.courier.next("a", notice -> {
            stopped();
            return Lease.isOver() ? new Courier.Delivery.Unknown("another may be sending it") : one.courier.accept(notice);
        });

        one.pass();

        assertThat(one.courier.accepted).containsExactly("a");
        assertThat(one.row("a").state()).isEqualTo("sent");
        assertThat(one.row("a").attempts()).as("the other's").isEqualTo(2);
        one.pass(BEYOND_THE_LEASE);
        assertThat(one.courier.accepted).as("in the end too").containsExactly("a");
    }

    @Test
    void one_that_was_stopped_beyond_its_lease_after_it_spoke_is_found_and_records_nothing() {
        one.put("a", "C0MPS");
        one.courier.next("a", notice -> {
            one.courier.accept(notice);
            stopped();
            return new Courier.Delivery.Sent("C0MPS", "what the stopped one heard", "late");
        });

        one.pass();

        assertThat(one.courier.accepted).containsExactly("a");
        assertThat(one.row("a").ts()).isEqualTo("ts-a");
    }

    @Test
    void a_sender_is_not_told_that_its_time_is_over_while_it_is_not() {
        one.put("a", "C0MPS");
        var over = new ArrayList<Boolean>();
        one.courier.next("a", notice -> {
            over.add(Lease.isOver());
            one.later(Duration.ofSeconds(60));
            over.add(Lease.isOver());
            one.later(Duration.ofSeconds(15));
            over.add(Lease.isOver());
            return one.courier.accept(notice);
        });

        one.pass();

        assertThat(over).isEqualTo(List.of(false, false, true));
    }

    @Test
    void of_some_hundred_messages_none_is_lost_or_doubled_where_replicas_end_and_are_stopped() throws IOException {
        endsAndStops(400, 11);
    }

    /** {@code -Darising.messages=N} sends as many as there is time for. */
    @Test
    @Tag("proof")
    void of_a_hundred_thousand_messages_none_is_lost_or_doubled_where_replicas_end_and_are_stopped() throws IOException {
        endsAndStops(Integer.getInteger("arising.messages", 100_000), Integer.getInteger("arising.seed", 12));
    }

    private void endsAndStops(int messages, int seed) throws IOException {
        var random = new Random(seed);
        var came = new TreeMap<String, Integer>();
        for (int first = 0; first < messages; first += CHANNELS) {
            var keys = new ArrayList<String>();
            for (int i = first; i < Math.min(messages, first + CHANNELS); i++) {
                var key = "m" + i;
                keys.add(key);
                one.put(key, "C0%05d".formatted(i % CHANNELS));
                var fate = random.nextInt(10);
                if (fate < FATES.size()) {
                    one.courier.next(key, fate(FATES.get(fate)));
                    came.merge(FATES.get(fate), 1, Integer::sum);
                }
            }
            for (int looks = 0; looks < 500 && !areSent(keys); looks++) {
                passes(random.nextBoolean() ? one : other);
                one.later(Duration.ofSeconds(2));
            }
            assertThat(keys).allSatisfy(key -> assertThat(one.state(key)).isEqualTo("sent"));
        }
        assertThat(one.courier.accepted).hasSize(messages).doesNotHaveDuplicates();
        if (messages > 10_000) {
            Files.writeString(
                    Path.of("target", "replicas.md"),
                    "%,d messages of two replicas, %s: 0 lost, 0 doubled, %,d were looked for%n"
                            .formatted(messages, came, one.courier.sought.size()));
        }
    }

    private boolean areSent(List<String> keys) {
        return keys.stream().allMatch(key -> one.state(key).equals("sent"));
    }

    private Function<Notice, Courier.Delivery> fate(String name) {
        return switch (name) {
            case "ended before it spoke" -> notice -> {
                throw new FakeCourier.Crash();
            };
            case "ended after it spoke" -> notice -> {
                one.courier.accept(notice);
                throw new FakeCourier.Crash();
            };
            case "stopped before it spoke" -> notice -> {
                stopped();
                return Lease.isOver() ? new Courier.Delivery.Unknown("another may be sending it") : one.courier.accept(notice);
            };
            case "stopped after it spoke" -> notice -> {
                var sent = one.courier.accept(notice);
                stopped();
                return sent;
            };
            default -> notice -> FakeCourier.later(Duration.ofSeconds(1));
        };
    }

    /** A process that ends is started anew; what it had under way is as it left it. */
    private static void passes(SendingRoom replica) {
        try {
            replica.pass();
        } catch (FakeCourier.Crash ended) {
            // What is left is the other's, and its own once it is there again.
        }
    }

    /** Meanwhile the other goes on. */
    private void stopped() {
        one.later(BEYOND_THE_LEASE);
        passes(other);
    }
}
