package org.arising.bench;

import org.HdrHistogram.Histogram;
import org.arising.committee.Workspaces;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.document.reporting.ReportScope;
import org.arising.setup.SetupDesk;
import org.arising.testkit.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a list takes in Slack while nobody reads the public page and while many do, by turns in one run; each turn has its
 * own part of the same measure, so that what else the machine does falls on both.
 */
@Tag("bench")
@ResourceLock(Story.PROCESS)
class PublicBenchIT {
    private static final Instant NOW = Instant.parse("2022-10-03T08:00:00Z");
    private static final int ACTIONS = 20_000;
    private static final int COMMITTEES = 200;
    private static final int TURNS = 6;
    private static final int LISTS = 250;
    private static final int LISTS_A_SECOND = 50;
    private static final int WARMING = 6_000;
    private static final int READERS_A_SECOND = Integer.getInteger("arising.readers", 200);
    /** As many as a browser's worth of visitors wait for at once; more would measure the memory of this test. */
    private static final int OPEN = 64;
    private static final String PAGE = "/public/police-and-crime";
    private static final List<String> READ = List.of(
            PAGE, PAGE + "/2022-09-29", PAGE + "/2022-09-29.json", PAGE + "/2022-09-29.csv", PAGE + "/changes.atom", PAGE + "/calendar.ics",
            "/public/public.css", PAGE + "/2022-09-29.pdf", PAGE + "/1999-01-01", "/public/nobody-at-all");

    @TempDir
    private Path folder;

    @Test
    void lists_in_slack_are_as_quick_while_the_public_page_is_read() throws Exception {
        try (var slack = new QuietSlack();
                var service = Loaded.with(ACTIONS, COMMITTEES, folder, slack)) {
            var context = service.service().context();
            var workspace = context.getBean(Workspaces.class).all().getFirst();
            context.getBean(SetupDesk.class).apply(
                    workspace, "committees: [{ code: PCC, public: police-and-crime, meetings: [2022-09-29] }]", false, NOW);
            context.getBean(Papers.class).issue(new ReportOrder(
                    workspace, "PCC", LocalDate.of(2022, 9, 29), ReportScope.DUE, "bench", "slack", NOW));
            var lists = new Load(service.address(), BareBolt.SECRET, "ongoing MPS");
            var site = URI.create("http://127.0.0.1:" + service.service().port());
            // What is compiled while it is measured would be measured too.
            lists.run(WARMING, LISTS_A_SECOND * 2);
            whileRead(site, () -> lists.run(WARMING, LISTS_A_SECOND * 2));
            var alone = new Histogram(3);
            var beside = new Histogram(3);
            var codes = new TreeMap<Integer, Integer>();
            for (int turn = 0; turn < TURNS; turn++) {
                alone.add(lists.run(LISTS, LISTS_A_SECOND));
                var answers = whileRead(site, () -> beside.add(lists.run(LISTS, LISTS_A_SECOND)));
                answers.forEach((code, count) -> codes.merge(code, count, Integer::sum));
            }
            var ratio = (double) beside.getValueAtPercentile(99) / alone.getValueAtPercentile(99);
            var table = """
                    | %d lists a second over %,d actions, by turns of 5 s | p50 ms | p99 ms | max ms |
                    | --- | ---: | ---: | ---: |
                    | nobody reads the public page | %.2f | %.2f | %.2f |
                    | %d read it a second | %.2f | %.2f | %.2f |
                    | ratio of p99 | | %.2f | |

                    Answers of the public page: %s
                    """.formatted(
                    LISTS_A_SECOND, ACTIONS, alone.getValueAtPercentile(50) / 1e6, alone.getValueAtPercentile(99) / 1e6, alone.getMaxValue() / 1e6,
                    READERS_A_SECOND, beside.getValueAtPercentile(50) / 1e6, beside.getValueAtPercentile(99) / 1e6, beside.getMaxValue() / 1e6,
                    ratio, codes);
            Figures.table("public", table.lines().toList());
            assertThat(codes.keySet()).isSubsetOf(200, 304, 404, 503);
            assertThat(ratio).as(table).isLessThanOrEqualTo(1.2);
        }
    }

    private interface Lists {
        void run() throws Exception;
    }

    /** Lists while the page is read; how often that was answered with each status. */
    private static Map<Integer, Integer> whileRead(URI site, Lists lists) throws Exception {
        var ended = new AtomicBoolean();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var reading = thread.submit(() -> read(site, ended));
            lists.run();
            ended.set(true);
            return reading.get();
        }
    }

    /** Readers at a fixed rate, every second of whom has read the page before. */
    private static Map<Integer, Integer> read(URI site, AtomicBoolean ended) throws Exception {
        var codes = new ConcurrentHashMap<Integer, Integer>();
        var tags = new ConcurrentHashMap<String, String>();
        var open = new Semaphore(OPEN);
        var sent = new ArrayList<Future<?>>();
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; !ended.get(); i++) {
                var due = start + i * 1_000_000_000L / READERS_A_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var path = READ.get(i % READ.size());
                var known = i / READ.size() % 2 == 1 ? tags.get(path) : null;
                open.acquire();
                sent.add(threads.submit(() -> {
                    try {
                        codes.merge(read(site.resolve(path), known, tags), 1, Integer::sum);
                        return null;
                    } finally {
                        open.release();
                    }
                }));
            }
            for (var each : sent) {
                each.get();
            }
        }
        codes.merge(200, 0, Integer::sum);
        return codes;
    }

    /** One page, by the client that costs least: it shares the processors with what is measured. */
    private static int read(URI page, @Nullable String known, Map<String, String> tags) throws IOException {
        var request = (HttpURLConnection) page.toURL().openConnection();
        if (known != null) {
            request.setRequestProperty("If-None-Match", known);
        }
        var code = request.getResponseCode();
        var tag = request.getHeaderField("ETag");
        if (tag != null) {
            tags.put(page.getPath(), tag);
        }
        try (var body = code < 400 ? request.getInputStream() : request.getErrorStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        return code;
    }
}
