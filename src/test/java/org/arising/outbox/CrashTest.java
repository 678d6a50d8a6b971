package org.arising.outbox;

import org.arising.action.Change;
import org.arising.testkit.InMemory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process ends at every step of every write and send, and the service goes on from what the disk holds. Judge is what the
 * same days come to where nothing ends: the posts in Slack, and the record.
 */
class CrashTest {
    private static final Path TABLES = Path.of("target");
    /** The most times that a step of the sender is reached before the process ends there. */
    private static final int LATEST = 8;

    /** How many ends follow on the first. */
    private static final int MORE = 3;

    /** Those of couriers, documents and the start are tried in processes of their own: {@code NamedEndsIT}. */
    private static final List<Step> STEPS = List.copyOf(EnumSet.range(Step.CHANGE_STORED, Step.SETTLED));

    /** In memory where there is such a place: these ends are the process's, not the machine's, so nothing waits for a disk. */
    @TempDir(factory = InMemory.class)
    private Path folder;

    /** What came of the ends at one step. */
    private static final class Tally {
        private int ends;
        private long posts;
        private long lost;
        private long doubled;
        private long events;
        private long eventsLost;
        private long eventsDoubled;
        private long stale;
    }

    private final Map<Step, Tally> tallies = new EnumMap<>(Step.class);

    @Test
    void wherever_the_process_ends_nothing_is_lost_and_nothing_doubled() throws IOException {
        ends("crashes.md", 0, 2 * STEPS.size());
    }

    @Test
    void who_cannot_read_the_history_doubles_what_was_answered_and_the_judge_sees_it() {
        try (var room = new CrashRoom(folder)) {
            var deeds = deeds(new Random(0));
            var whole = room.whole(deeds);
            room.slack().goBlind();
            var ended = room.broken(deeds, List.of(new CrashRoom.At(Step.ANSWERED, 1)));
            assertThat(room.ends()).containsExactly(Step.ANSWERED);
            assertThat(ended.posts().values()).contains(2L);
            assertThat(ended.posts().keySet()).isEqualTo(whole.posts().keySet());
        }
    }

    /** {@code -Darising.crashes=} takes another count, {@code -Darising.seed=} another first seed. */
    @Test
    @Tag("proof")
    void ten_thousand_ends_lose_nothing_and_double_nothing() throws IOException {
        ends("crashes-proof.md", Integer.getInteger("arising.seed", 0), Integer.getInteger("arising.crashes", 10_000));
    }

    private void ends(String table, int first, int least) throws IOException {
        for (var step : STEPS) {
            tallies.put(step, new Tally());
        }
        try (var room = new CrashRoom(folder)) {
            var ends = 0;
            for (var seed = first; ends < least; seed++) {
                var deeds = deeds(new Random(seed));
                var whole = room.whole(deeds);
                assertThat(whole.stale()).as("posts that show what is no longer so, seed %d", seed).isZero();
                var random = new Random(~seed);
                for (var step : STEPS) {
                    var ended = room.broken(deeds, at(step, random));
                    ends += room.ends().size();
                    judge(room.ends(), whole, ended, "seed %d, ends %s".formatted(seed, room.ends()));
                }
            }
        } finally {
            Files.createDirectories(TABLES);
            Files.writeString(TABLES.resolve(table), table());
        }
        assertThat(tallies).allSatisfy((step, tally) -> assertThat(tally.ends).as("ends at %s", step).isPositive());
    }

    /** An end at that step, and others somewhere in the lives after it; nothing is sought but after an end. */
    private static List<CrashRoom.At> at(Step step, Random random) {
        var ends = new ArrayList<CrashRoom.At>();
        if (step == Step.SOUGHT) {
            ends.add(new CrashRoom.At(random.nextBoolean() ? Step.CLAIMED : Step.ANSWERED, 1 + random.nextInt(LATEST)));
            ends.add(new CrashRoom.At(step, 1));
        } else {
            ends.add(new CrashRoom.At(step, 1 + random.nextInt(step.name().matches("(CHANGE|SLOT|ASKING)_.*") ? 2 : LATEST)));
        }
        for (var more = 0; more < MORE; more++) {
            ends.add(new CrashRoom.At(STEPS.get(random.nextInt(STEPS.size())), 1 + random.nextInt(3)));
        }
        return ends;
    }

    private static List<CrashRoom.Deed> deeds(Random random) {
        var deeds = new ArrayList<CrashRoom.Deed>();
        var mornings = 0;
        for (var number = 0; number < 10; number++) {
            var once = "once-" + number;
            deeds.add(switch (random.nextInt(6)) {
                case 0 -> new CrashRoom.Deed.Adds(once, "Added as " + once);
                case 1 -> new CrashRoom.Deed.Asks(once, random.nextInt(6));
                case 2, 3 -> new CrashRoom.Deed.Changes(once, random.nextInt(6), change(once, mornings, random));
                case 4 -> new CrashRoom.Deed.Morning(mornings);
                default -> new CrashRoom.Deed.Sends();
            });
            mornings += deeds.getLast() instanceof CrashRoom.Deed.Morning ? 1 : 0;
        }
        deeds.add(new CrashRoom.Deed.Changes("last", random.nextInt(6), new Change.Remark("At last.")));
        deeds.add(new CrashRoom.Deed.Morning(mornings));
        return deeds;
    }

    private static Change change(String mark, int mornings, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Change.Extend(LocalDate.of(2022, 10, 10).plusDays(random.nextInt(20)), mark);
            case 1 -> new Change.Remark(mark);
            case 2 -> new Change.Update(mark, null);
            case 3 -> new Change.Complete(mark, LocalDate.of(2022, 10, 3).plusDays(Math.min(mornings, 1)), Set.of(), true);
            default -> new Change.Reopen(mark);
        };
    }

    /** A run with two ends counts for both. */
    private void judge(List<Step> ends, CrashRoom.Ended whole, CrashRoom.Ended ended, String where) {
        ends.forEach(step -> count(tallies.get(step), whole, ended));
        assertThat(ended.posts()).as("posts, %s", where).isEqualTo(whole.posts());
        assertThat(ended.histories()).as("the record, %s", where).isEqualTo(whole.histories());
        assertThat(ended.stale()).as("posts that show what is no longer so, %s", where).isZero();
    }

    private static void count(Tally tally, CrashRoom.Ended whole, CrashRoom.Ended ended) {
        tally.ends++;
        tally.posts += whole.posts().size();
        tally.lost += whole.posts().keySet().stream().filter(key -> !ended.posts().containsKey(key)).count();
        tally.doubled += ended.posts().entrySet().stream()
                .mapToLong(post -> post.getValue() - whole.posts().getOrDefault(post.getKey(), 0L))
                .filter(more -> more > 0)
                .sum();
        tally.stale += ended.stale();
        whole.histories().forEach((ref, history) -> {
            var other = new ArrayList<>(ended.histories().getOrDefault(ref, List.of()));
            tally.events += history.size();
            tally.eventsLost += history.stream().filter(event -> !other.remove(event)).count();
            tally.eventsDoubled += other.size();
        });
    }

    private String table() {
        var table = new StringBuilder("""
                | step | ends | posts | lost | doubled | events | lost | doubled | posts left stale |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        var all = new Tally();
        tallies.forEach((step, tally) -> {
            row(table, step.name(), tally);
            all.ends += tally.ends;
            all.posts += tally.posts;
            all.lost += tally.lost;
            all.doubled += tally.doubled;
            all.events += tally.events;
            all.eventsLost += tally.eventsLost;
            all.eventsDoubled += tally.eventsDoubled;
            all.stale += tally.stale;
        });
        row(table, "all", all);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Tally tally) {
        table.append("| %s | %d | %d | %d | %d | %d | %d | %d | %d |\n".formatted(
                name.toLowerCase(Locale.ROOT), tally.ends, tally.posts, tally.lost, tally.doubled, tally.events,
                tally.eventsLost, tally.eventsDoubled, tally.stale));
    }
}
