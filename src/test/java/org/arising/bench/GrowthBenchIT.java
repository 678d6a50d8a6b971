package org.arising.bench;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private static final int ROUNDS = 9;
    /** The first rounds warm up what this list needs. */
    private static final int WARM = 3;
    /** On two processors the compiler takes so long until nothing is left for it to do. */
    private static final Duration WARM_UP = Duration.ofSeconds(75);
    private static final int CLIENTS = 16;
    private static final int A_ROUND = 200;
    private static final int A_SECOND = 200;
    private static final long THREE_SECONDS = 3_000_000_000L;

    @TempDir
    private Path folder;

    /** What is typed, and what it stands for. */
    private static final Map<String, String> TYPED = typed();

    private static Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("list of a party", "ongoing MPS");
        typed.put("list of everything ongoing", "ongoing");
        typed.put("list of what is completed", "completed");
        typed.put("list by a meeting", "all 15 June 2018");
        typed.put("search, a frequent word", "all " + Loaded.word(3));
        typed.put("search, two words", "all " + Loaded.word(20) + " " + Loaded.word(60));
        typed.put("search, a rare word", "all " + Loaded.word(9_000));
        typed.put("search, a beginning", "all " + Loaded.word(9_000).substring(0, 5));
        return typed;
    }

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
                    for (var each : TYPED.entrySet()) {
                        var before = committing.commits();
                        lines.add(measured(each.getKey(), each.getValue(), sizes, served, echo));
                        System.out.println(lines.getLast());
                        assertThat(committing.commits()).as("commits meanwhile").isGreaterThan(before);
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
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/bench-growth.md"), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String measured(String what, String typed, List<Integer> sizes, List<Served> served, Served echo) throws Exception {
        var addresses = new ArrayList<>(List.of(echo.address()));
        served.forEach(each -> addresses.add(each.address()));
        var times = addresses.stream().map(address -> new Histogram(3)).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < addresses.size(); i++) {
                var took = new Load(addresses.get(i), BareBolt.SECRET, typed).run(A_ROUND, A_SECOND);
                if (round >= WARM) {
                    times.get(i).add(took);
                }
            }
        }
        times.forEach(each -> assertThat(each.getMaxValue()).as(what).isLessThan(THREE_SECONDS));
        var ofSizes = times.subList(1, times.size());
        return "| %s | %s | %.2f | %.2f | %.2f | %.2f |".formatted(
                what,
                String.join(" | ", times.stream().map(each -> "%.1f / %.1f".formatted(at(each, 50), at(each, 99))).toList()),
                exponent(sizes, ofSizes.stream().map(each -> at(each, 50)).toList()),
                exponent(sizes, ofSizes.stream().map(each -> at(each, 99)).toList()),
                at(times.getLast(), 50) / at(times.getFirst(), 50),
                at(times.getLast(), 99) / at(times.getFirst(), 99));
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
    static double exponent(List<Integer> sizes, List<Double> times) {
        var x = sizes.stream().mapToDouble(Math::log).toArray();
        var y = times.stream().mapToDouble(Math::log).toArray();
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
