package org.arising.bench;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a start takes until the service answers, with the image's cache and without, beside a bare Bolt servlet in turns;
 * and how long its first list takes, and {@code --help}.
 */
@Tag("bench")
class StartBenchIT {
    private static final int STARTS = Integer.getInteger("arising.starts", 20);
    private static final String CACHED = "`serve` with the image's cache";
    private static final String PLAIN = "`serve` without";
    private static final String FIRST = "first list after ";
    private static final String HELP = "`--help` with the image's cache";

    @TempDir
    private Path folder;

    @Test
    void starts_with_the_cache_and_without() throws Exception {
        var cache = folder.resolve("arising.aot");
        var home = folder.resolve("home");
        try (var slack = new QuietSlack()) {
            Loaded.with(1_000, 10, home, slack).close();
            // As the image is built: a service begins, and is told to end.
            Served.arising(home, slack, "-XX:AOTCacheOutput=" + cache).end();
            assertThat(cache).isNotEmptyFile();
            var times = new LinkedHashMap<String, Histogram>();
            for (int i = 0; i < STARTS; i++) {
                try (var bolt = Served.bolt(folder.resolve("bolt"))) {
                    took(times, "bare Bolt servlet").recordValue(bolt.start().toNanos());
                }
                for (var options : List.of(Map.entry(CACHED, List.of("-XX:AOTCache=" + cache)), Map.entry(PLAIN, List.<String>of()))) {
                    try (var arising = Served.arising(home, slack, options.getValue().toArray(String[]::new))) {
                        took(times, options.getKey()).recordValue(arising.start().toNanos());
                        took(times, FIRST + options.getKey()).add(new Load(arising.address(), BareBolt.SECRET, "ongoing MPS").run(1, 1));
                    }
                }
                took(times, HELP).recordValue(help(cache));
            }
            var base = times.values().iterator().next();
            var table = new StringBuilder("| %d times | median s | slowest s | beside Bolt |%n| --- | ---: | ---: | ---: |%n".formatted(STARTS));
            times.forEach((what, each) -> table.append("| %s | %.2f | %.2f | %.2f |%n".formatted(
                    what, each.getValueAtPercentile(50) / 1e9, each.getMaxValue() / 1e9,
                    (double) each.getValueAtPercentile(50) / base.getValueAtPercentile(50))));
            table.append("%nThe cache is %d MiB, the jar %d MiB.%n".formatted(
                    Files.size(cache) >> 20, Files.size(Path.of("target", "arising.jar")) >> 20));
            Figures.table("start", table.toString().lines().toList());
            Figures.atMost("P3", "ready with the image's cache, median", seconds(times, CACHED), 1.2, "s");
            Figures.atMost("P3", "ready without a cache, median", seconds(times, PLAIN), 2.5, "s");
            Figures.atMost("P3", "first list, slowest", Math.max(slowest(times, FIRST + CACHED), slowest(times, FIRST + PLAIN)), 1, "s");
            Figures.atMost("P3", "--help with the image's cache, median", seconds(times, HELP), 0.5, "s");
            Figures.print();
        }
    }

    private static Histogram took(Map<String, Histogram> times, String what) {
        return times.computeIfAbsent(what, name -> new Histogram(3));
    }

    private static double seconds(Map<String, Histogram> times, String what) {
        return times.get(what).getValueAtPercentile(50) / 1e9;
    }

    private static double slowest(Map<String, Histogram> times, String what) {
        return times.get(what).getMaxValue() / 1e9;
    }

    private long help(Path cache) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(Served.OPTIONS);
        line.addAll(List.of("-XX:AOTCache=" + cache, "-jar", Path.of("target", "arising.jar").toAbsolutePath().toString(), "--help"));
        var process = new ProcessBuilder(line)
                .redirectOutput(folder.resolve("help.txt").toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("help.txt"))).contains("serve");
        return System.nanoTime() - began;
    }
}
