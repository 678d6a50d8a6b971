package org.arising.action;

import org.arising.kernel.Reference;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Slack delivers what people send once, twice or four times, late and in any order, and several at once. Each has its effect
 * once, and what comes of all is what comes of them one after the other.
 */
class DeliveryOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final int SENT = 8;

    @TempDir
    private Path folder;

    private Workshop shop;
    private ActionDesk desk;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        desk = shop.of(ActionDesk.class);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void sixty_interleavings_come_to_what_a_serial_run_comes_to() throws Exception {
        interleave(60);
    }

    @Test
    @Tag("proof")
    void a_thousand_interleavings_come_to_what_a_serial_run_comes_to() throws Exception {
        interleave(1_000);
    }

    private record Sent(String once, String mark, Change change) {}

    private void interleave(int seeds) throws Exception {
        for (int seed = 0; seed < seeds; seed++) {
            var random = new Random(seed);
            var ref = added(seed);
            var before = shop.action(ref.toString());
            var sent = new ArrayList<Sent>();
            for (int i = 0; i < SENT; i++) {
                sent.add(sent(seed, i, random));
            }
            deliver(ref, sent, random);
            agrees(seed, before, sent);
        }
    }

    private Reference added(int seed) {
        var fresh = new NewAction(
                "PCC", null, null, Wording.plain("Action " + seed), new Action.Responsible("MPS", List.of("MPS"), List.of()),
                Deadline.NONE, Kind.UNDERTAKING, null);
        return ((Outcome.Done) desk.add(shop.hand("U0CLERK", "add" + seed), fresh)).actions().getFirst().ref();
    }

    /** Each carries a mark of its own, by which its effect is known in the history. */
    private static Sent sent(int seed, int i, Random random) {
        var mark = "mark-%d-%d.".formatted(seed, i);
        var change = switch (random.nextInt(8)) {
            case 0 -> new Change.Update(mark, null);
            case 1 -> new Change.Close(mark);
            case 2 -> new Change.Reopen(mark);
            case 3 -> new Change.Remark(mark);
            case 4 -> new Change.Extend(TODAY.plusDays(10 + i), mark);
            case 5 -> new Change.Snooze(TODAY.plusDays(1 + i), mark);
            case 6 -> new Change.Disown("", mark);
            default -> new Change.Complete(mark, TODAY, Set.of(), true);
        };
        return new Sent("once-%d-%d".formatted(seed, i), mark, change);
    }

    private void deliver(Reference ref, List<Sent> sent, Random random) throws Exception {
        var deliveries = new ArrayList<Sent>();
        for (var each : sent) {
            deliveries.addAll(Collections.nCopies(1 + random.nextInt(4), each));
        }
        Collections.shuffle(deliveries, random);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var done = deliveries.stream()
                    .map(each -> threads.submit(() -> desk.change(shop.hand("U0CLERK", each.once()), List.of(ref), each.change())))
                    .toList();
            for (var each : done) {
                each.get();
            }
        }
    }

    private void agrees(int seed, Action before, List<Sent> sent) {
        var expected = before;
        var applied = new HashSet<String>();
        var history = shop.of(Actions.class).history(shop.workspace(), before.ref());
        for (var event : history.subList(1, history.size())) {
            var detail = HappeningText.write(event.what()).detail();
            var mine = sent.stream().filter(each -> detail.contains(each.mark())).findFirst().orElseThrow();
            assertThat(applied.add(mine.mark())).as("%s has its effect once", mine.once()).isTrue();
            assertThat(Lifecycle.decide(expected, mine.change(), TODAY)).isInstanceOf(Decision.Accepted.class);
            expected = ((Decision.Accepted) Lifecycle.decide(expected, mine.change(), TODAY)).action();
        }
        assertThat(shop.action(before.ref().toString())).as("seed %d", seed).isEqualTo(expected);
        assertThat(applied).isNotEmpty();
    }
}
