package org.arising.bench;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Puts {@code /actions ongoing MPS} over 41 and over 100,000 actions beside a bare Bolt servlet, in one run and in turns, at
 * a fixed rate. What is late because the one before it was slow counts from when it should have been sent.
 */
@Tag("bench")
class ListBenchIT {
    private static final int ROUNDS = 12;
    private static final int A_ROUND = 400;
    private static final int A_SECOND = 200;

    @TempDir
    private Path folder;

    @Test
    void lists_are_answered_beside_a_bare_bolt_servlet() throws Exception {
        try (var slack = new QuietSlack();
                var echo = new BareBolt();
                var small = Loaded.with(41, folder.resolve("small"), slack);
                var large = Loaded.with(100_000, folder.resolve("large"), slack)) {
            var targets = new LinkedHashMap<String, URI>();
            targets.put("bare Bolt servlet", echo.address());
            targets.put("41 actions", small.address());
            targets.put("100,000 actions", large.address());
            var times = new LinkedHashMap<String, Histogram>();
            targets.keySet().forEach(name -> times.put(name, new Histogram(3)));
            for (int round = 0; round < ROUNDS; round++) {
                for (var target : targets.entrySet()) {
                    var load = new Load(target.getValue(), BareBolt.SECRET, "ongoing MPS");
                    var measured = load.run(A_ROUND, A_SECOND);
                    // The first rounds warm everything up.
                    if (round >= 3) {
                        times.get(target.getKey()).add(measured);
                    }
                }
            }
            var table = table(times);
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target/bench-list.md"), String.join("\n", table) + "\n", StandardCharsets.UTF_8);
            table.forEach(System.out::println);
            times.values().forEach(each -> assertThat(each.getMaxValue()).isLessThan(3_000_000_000L));
        }
    }

    private static List<String> table(Map<String, Histogram> times) {
        var base = times.values().iterator().next();
        var lines = new ArrayList<String>();
        lines.add("| at %d requests/s | p50 ms | p99 ms | max ms | p50 ratio | p99 ratio |".formatted(A_SECOND));
        lines.add("| --- | --- | --- | --- | --- | --- |");
        times.forEach((name, each) -> lines.add("| %s | %.2f | %.2f | %.1f | %.2f | %.2f |"
                .formatted(
                        name,
                        each.getValueAtPercentile(50) / 1e6,
                        each.getValueAtPercentile(99) / 1e6,
                        each.getMaxValue() / 1e6,
                        (double) each.getValueAtPercentile(50) / base.getValueAtPercentile(50),
                        (double) each.getValueAtPercentile(99) / base.getValueAtPercentile(99))));
        return lines;
    }
}
