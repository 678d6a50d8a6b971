package org.arising.bench;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists of a small workspace while a large one asks for as many, and while it asks for a hundred times as many; in turns. */
@Tag("bench")
class FairnessBenchIT {
    private static final int ACTIONS = 100_000;
    private static final int COMMITTEES = 100;
    private static final int A_SECOND = 3;
    private static final int TIMES = 100;
    private static final int SECONDS = 20;
    private static final int ROUNDS = 4;

    @TempDir
    private Path folder;

    @Test
    void a_workspace_hardly_notices_a_loud_one() throws Exception {
        try (var slack = new QuietSlack()) {
            try (var loaded = Loaded.with(ACTIONS, COMMITTEES, folder, slack)) {
                loaded.install("T0BENCH", 0);
                loaded.install("T0SMALL", 410);
            }
            try (var served = Served.ofAll(folder, slack)) {
                var large = new Load(served.address(), BareBolt.SECRET, "ongoing MPS");
                var small = Load.of(served.address(), BareBolt.SECRET, "ongoing MPS", "T0SMALL");
                large.run(A_SECOND * TIMES * 10, A_SECOND * TIMES);
                small.run(100, 50);
                var beside = new Histogram(3);
                var besideLoud = new Histogram(3);
                for (int round = 0; round < ROUNDS; round++) {
                    beside.add(both(small, large, A_SECOND));
                    besideLoud.add(both(small, large, A_SECOND * TIMES));
                }
                var table = """
                        | a workspace of 410 actions, %d lists a second, beside one of %,d that asks for | p50 ms | p99 ms |
                        | --- | ---: | ---: |
                        | %d a second | %.1f | %.1f |
                        | %d a second | %.1f | %.1f |

                        Ratios: p50 %.2f, p99 %.2f; %d lists each.
                        """.formatted(
                                A_SECOND, ACTIONS, A_SECOND, at(beside, 50), at(beside, 99), A_SECOND * TIMES, at(besideLoud, 50),
                                at(besideLoud, 99), at(besideLoud, 50) / at(beside, 50), at(besideLoud, 99) / at(beside, 99),
                                beside.getTotalCount());
                Figures.table("fairness", table.lines().toList());
                Figures.atMost("P9", "p99 beside a workspace at 100 times the load", at(besideLoud, 99) / at(beside, 99), 1.2, "x");
                Figures.print();
                assertThat(besideLoud.getMaxValue()).isLessThan(3_000_000_000L);
            }
        }
    }

    private static Histogram both(Load small, Load large, int aSecond) throws Exception {
        try (var beside = Executors.newSingleThreadExecutor()) {
            var loud = beside.submit(() -> large.run(SECONDS * aSecond, aSecond));
            var times = small.run(SECONDS * A_SECOND, A_SECOND);
            loud.get();
            return times;
        }
    }

    private static double at(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1e6;
    }
}
