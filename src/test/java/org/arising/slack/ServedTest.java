package org.arising.slack;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a request that comes again is answered. */
class ServedTest {
    private static final String LIST = "x".repeat(11_000);

    private final Served served = new Served();
    private final AtomicInteger works = new AtomicInteger();

    @Test
    void a_repeat_gets_the_first_answer_and_is_not_worked_out_again() {
        var first = served.once("a", () -> answer(LIST));
        assertThat(served.once("a", () -> answer("another"))).isSameAs(first);
        assertThat(works).hasValue(1);
    }

    @Test
    void a_repeat_that_comes_meanwhile_waits_for_the_first_answer() throws Exception {
        var begun = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = others.submit(() -> served.once("a", () -> {
                begun.countDown();
                await(goesOn);
                return answer("done");
            }));
            begun.await();
            var repeat = others.submit(() -> served.once("a", () -> answer("twice")));
            goesOn.countDown();
            assertThat(repeat.get()).isSameAs(first.get());
        }
        assertThat(works).hasValue(1);
    }

    @Test
    void a_fault_is_a_fault_for_the_repeat_as_well() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> served.once("a", () -> {
                works.incrementAndGet();
                throw new IllegalStateException("no");
            })).hasMessage("no");
        }
        assertThat(works).hasValue(1);
    }

    @Test
    void of_long_answers_the_last_are_kept_and_earlier_ones_still_have_no_second_effect() {
        var said = served.once("said", () -> answer("errors"));
        for (int i = 0; i < 20_000; i++) {
            served.once("list " + i, () -> answer(LIST));
        }
        assertThat(served.once("list 19999", () -> answer("again")).body()).isEqualTo(LIST);
        assertThat(served.once("list 19700", () -> answer("again")).body()).isEqualTo(LIST);
        assertThat(served.once("list 0", () -> answer("again"))).isEqualTo(new Answer(200, null, ""));
        assertThat(served.once("said", () -> answer("again"))).isSameAs(said);
        assertThat(works).hasValue(20_001);
    }

    private Answer answer(String body) {
        works.incrementAndGet();
        return new Answer(200, "application/json", body);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
