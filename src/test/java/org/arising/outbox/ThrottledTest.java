package org.arising.outbox;

import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;
import org.arising.testkit.InMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** How much later the messages of one workspace go while Slack holds back another that has many; by a clock that is moved. */
class ThrottledTest {
    private static final WorkspaceId QUIET = new WorkspaceId("T0QUIET");
    private static final Duration TIME = Duration.ofMinutes(10);
    private static final int MESSAGES = 300;
    private static final int CHANNELS = 30;
    private static final int HELD_BACK = 500;

    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void a_workspace_that_slack_holds_back_makes_the_messages_of_others_less_than_a_tenth_later() throws IOException {
        var alone = late("alone", false);
        var beside = late("beside", true);
        Files.writeString(Path.of("target", "throttled.md"), """
                | %d messages of one workspace within %d minutes | sent after they were due, p50 | p99 |
                | --- | ---: | ---: |
                | alone | %d ms | %d ms |
                | while %d of another are held back by Slack | %d ms | %d ms |
                """.formatted(
                MESSAGES, TIME.toMinutes(), at(alone, 50), at(alone, 99), HELD_BACK, at(beside, 50), at(beside, 99)));
        assertThat(alone).hasSize(MESSAGES);
        assertThat(beside).hasSize(MESSAGES);
        assertThat(at(beside, 99)).isLessThanOrEqualTo(at(alone, 99) * 11 / 10);
        assertThat(at(beside, 50)).isLessThanOrEqualTo(at(alone, 50) * 11 / 10);
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }

    /** Milliseconds from when each was due until it was sent, in order. */
    private List<Long> late(String name, boolean isOtherHeldBack) throws IOException {
        var random = new Random(2);
        try (var room = SendingRoom.open(Files.createDirectory(folder.resolve(name)))) {
            for (int i = 0; i < HELD_BACK && isOtherHeldBack; i++) {
                var key = "busy-" + i;
                for (int again = 0; again < 100; again++) {
                    room.courier.next(key, notice -> FakeCourier.later(Duration.ofSeconds(10)));
                }
                room.outbox.put(room.of(room.workspace, key, "C0BUSY" + i, Duration.ofSeconds(random.nextInt(60))));
            }
            random = new Random(1);
            var due = new HashMap<String, Instant>();
            for (int i = 0; i < MESSAGES; i++) {
                var notice = room.of(QUIET, "quiet-" + i, "C0QUIET" + i % CHANNELS, Duration.ofMillis(random.nextInt((int) TIME.toMillis())));
                room.outbox.put(notice);
                due.put(notice.key(), notice.due());
            }
            room.pass(TIME.plusMinutes(2));
            var late = new ArrayList<Long>();
            due.forEach((key, at) -> {
                var sent = room.rows.find(QUIET.value(), key).orElseThrow().sent();
                late.add(Duration.between(at, Instants.at(Objects.requireNonNull(sent))).toMillis());
            });
            late.sort(null);
            return late;
        }
    }
}
