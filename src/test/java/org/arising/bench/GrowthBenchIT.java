package org.arising.bench;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists and searches over four sizes, from a thousand actions to a million ({@code -Darising.sizes=}), in one run with a bare
 * Bolt servlet and in turns, at a fixed rate. What is late because the one before it was slow counts from when it should
 * have been sent. How it grows is the slope of a line through the logarithms. Meanwhile somebody commits to each database
 * fifty times a second, so that one in four lists is read anew.
 */
@Tag("bench")
class GrowthBenchIT {
    private static final int COMMITTEES = 100;
    private static final int ROUNDS = 7;
    private static final int WARM = 1;
    /** For what is asked next, before its rounds. */
    private static final Duration WARM_EACH = Duration.ofSeconds(6);
    /** On two processors the compiler takes so long until nothing is left for it to do. */
    private static final Duration WARM_UP = Duration.ofSeconds(75);
    private static final int CLIENTS = 16;
    private static final int A_ROUND = 200;
    private static final int A_SECOND = 200;
    private static final long THREE_SECONDS = 3_000_000_000L;

    @TempDir
    private Path folder;

    /** What is typed, and what it stands for; and how long it may take of the largest, and grow. */
    private record Asked(String what, String typed, double mostMillis, double mostExponent) {
        static Asked list(String what, String typed) {
            return new Asked("list " + what, typed, 20, 0.3);
        }

        static Asked search(String what, String... words) {
            return new Asked("search, " + what, "all " + String.join(" ", words), 50, 0.5);
        }
    }

    private static final List<Asked> ASKED = List.of(
            Asked.list("of a party", "ongoing MPS"),
            Asked.list("of everything ongoing", "ongoing"),
            Asked.list("of what is completed", "completed"),
            Asked.list("by a meeting", "all 15 June 2018"),
            Asked.search("a frequent word", Loaded.word(3)),
            Asked.search("two words", Loaded.word(20), Loaded.word(60)),
            Asked.search("a rare word", Loaded.word(9_000)),
            Asked.search("a beginning", Loaded.word(9_000).substring(0, 5)));

    private final Map<String, List<Plot.Point>> medians = new LinkedHashMap<>();
    private final Map<String, List<Plot.Point>> slowest = new LinkedHashMap<>();

    @Test
    void lists_and_searches_hardly_grow_with_what_is_stored() throws Exception {
        var sizes = Arrays.stream(System.getProperty("arising.sizes", "1000,10000,100000,1000000").split(",")).map(Integer::valueOf).toList();
        var lines = new ArrayList<String>();
        try (var slack = new QuietSlack(); var echo = Served.bolt(folder.resolve("bolt"))) {
            var served = new ArrayList<Served>();
            try {
                for (var size : sizes) {
                    var of = folder.resolve("of-" + size);
                    var began = System.nanoTime();
                    Loaded.with(size, COMMITTEES, of, slack).close();
                    System.out.printf("Filled with %,d actions in %.0f s%n", size, (System.nanoTime() - began) / 1e9);
                    served.add(Served.arising(of, slack));
                }
                new Load(echo.address(), BareBolt.SECRET, "ongoing MPS").closed(CLIENTS, WARM_UP);
                for (var each : served) {
                    new Load(each.address(), BareBolt.SECRET, "ongoing MPS").closed(CLIENTS, WARM_UP);
                }
                lines.add("| at %d requests/s over %d committees, %d commits/s | bare Bolt p50 / p99 ms | %s | p50 grows with n to the power of | p99 | p50 of the largest beside Bolt | p99 |"
                        .formatted(A_SECOND, COMMITTEES, Committing.A_SECOND, String.join(" | ", sizes.stream().map("%,d actions"::formatted).toList())));
                lines.add("| --- |" + " ---: |".repeat(sizes.size() + 5));
                try (var committing = new Committing(served.stream().map(Served::folder).toList())) {
                    for (var each : ASKED) {
                        var before = committing.commits();
                        lines.add(measured(each, sizes, served, echo));
                        System.out.println(lines.getLast());
                        assertThat(committing.commits()).as("commits meanwhile").isGreaterThan(before);
                        if (each.equals(ASKED.getFirst())) {
                            memory(served.getLast(), echo);
                        }
                    }
                }
                lines.add("");
                lines.add("Resident after that: bare Bolt %.0f MiB, %s MiB".formatted(
                        echo.resident(), String.join(", ", memory(served))));
                System.out.println(lines.getLast());
            } finally {
                served.forEach(Served::close);
            }
        }
        Figures.table("growth", lines);
        Figures.plot("growth-p50", "Median of a request", "actions", "milliseconds", medians);
        Figures.plot("growth-p99", "99th percentile of a request", "actions", "milliseconds", slowest);
        Figures.print();
    }

    private String measured(Asked asked, List<Integer> sizes, List<Served> served, Served echo) throws Exception {
        var addresses = new ArrayList<>(List.of(echo.address()));
        served.forEach(each -> addresses.add(each.address()));
        for (var address : addresses) {
            new Load(address, BareBolt.SECRET, asked.typed()).closed(CLIENTS, WARM_EACH);
        }
        var times = addresses.stream().map(address -> new Histogram(3)).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < addresses.size(); i++) {
                var took = new Load(addresses.get(i), BareBolt.SECRET, asked.typed()).run(A_ROUND, A_SECOND);
                if (round >= WARM) {
                    times.get(i).add(took);
                }
            }
        }
        times.forEach(each -> assertThat(each.getMaxValue()).as(asked.what()).isLessThan(THREE_SECONDS));
        var ofSizes = times.subList(1, times.size());
        medians.put(asked.what(), points(sizes, ofSizes, 50));
        slowest.put(asked.what(), points(sizes, ofSizes, 99));
        var p50 = exponent(medians.get(asked.what()));
        var p99 = exponent(slowest.get(asked.what()));
        var of50 = at(times.getLast(), 50) / at(times.getFirst(), 50);
        var of99 = at(times.getLast(), 99) / at(times.getFirst(), 99);
        if (asked.equals(ASKED.getFirst())) {
            Figures.atMost("P1", "median beside Bolt, %,d actions".formatted(sizes.getLast()), of50, 1.5, "x");
            Figures.atMost("P1", "p99 beside Bolt, %,d actions".formatted(sizes.getLast()), of99, 2, "x");
        }
        Figures.atMost("P4", "%s, p99 of %,d actions".formatted(asked.what(), sizes.getLast()), at(times.getLast(), 99), asked.mostMillis(), "ms");
        Figures.atMost("P4", asked.what() + ", exponent of p50", p50, asked.mostExponent(), "");
        Figures.atMost("P4", asked.what() + ", exponent of p99", p99, asked.mostExponent(), "");
        return "| %s | %s | %.2f | %.2f | %.2f | %.2f |".formatted(
                asked.what(), String.join(" | ", times.stream().map(each -> "%.1f / %.1f".formatted(at(each, 50), at(each, 99))).toList()),
                p50, p99, of50, of99);
    }

    private static List<Plot.Point> points(List<Integer> sizes, List<Histogram> times, double percentile) {
        return IntStream.range(0, sizes.size()).mapToObj(i -> new Plot.Point(sizes.get(i), at(times.get(i), percentile))).toList();
    }

    private static void memory(Served largest, Served echo) throws IOException {
        Figures.atMost("P7", "resident after P1", largest.resident(), 300, "MiB");
        Figures.atMost("P7", "resident after P1 beside Bolt", largest.resident() / echo.resident(), 1.25, "x");
    }

    private static List<String> memory(List<Served> served) throws IOException {
        var memory = new ArrayList<String>();
        for (var each : served) {
            memory.add("%.0f".formatted(each.resident()));
        }
        return memory;
    }

    private static double at(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1e6;
    }

    /** The slope of the line that is nearest to the logarithms. */
    private static double exponent(List<Plot.Point> points) {
        var x = points.stream().mapToDouble(point -> Math.log(point.x())).toArray();
        var y = points.stream().mapToDouble(point -> Math.log(point.y())).toArray();
        var middleX = Arrays.stream(x).average().orElseThrow();
        var middleY = Arrays.stream(y).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < x.length; i++) {
            above += (x[i] - middleX) * (y[i] - middleY);
            below += (x[i] - middleX) * (x[i] - middleX);
        }
        return below == 0 ? 0 : above / below;
    }
}
