package org.arising.bench;

import org.HdrHistogram.Histogram;
import org.arising.action.slack.ModalSubject;
import org.arising.action.slack.Verb;
import org.arising.kernel.Reference;
import org.arising.slack.ButtonValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of request over 100,000 actions of 100 committees, in turn, 50 a second: each verb as it is typed, clicks,
 * forms that change something, and events. No kind's p99 is over a second, no answer over three, and no trigger is used after it has expired.
 */
@Tag("bench")
class HandlersBenchIT {
    private static final int ACTIONS = 100_000;
    private static final int COMMITTEES = 100;
    private static final int A_SECOND = 50;
    private static final int A_KIND = 100;
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final Map<String, Long> triggered = new ConcurrentHashMap<>();

    @Test
    void no_handler_is_slow_over_a_hundred_thousand_actions() throws Exception {
        try (var slack = new QuietSlack();
                var large = Loaded.with(ACTIONS, COMMITTEES, folder, slack)) {
            var kinds = kinds();
            // One of each kind in turn, as a mixture comes in.
            var loads = kinds.values().stream()
                    .map(bodies -> new Load(large.address(), BareBolt.SECRET, bodies))
                    .toList();
            // The first few of a kind warm it up, as the first hour of a service does.
            Load.inTurn(loads, A_KIND / 4, A_SECOND);
            var measured = Load.inTurn(loads, A_KIND, A_SECOND);
            var times = new LinkedHashMap<String, Histogram>();
            kinds.keySet().forEach(name -> times.put(name, measured.get(times.size())));
            var late = slack.opened().entrySet().stream()
                    .filter(use -> use.getValue() - triggered.getOrDefault(use.getKey(), 0L) > 3 * SECOND)
                    .count();
            var lines = new ArrayList<String>();
            lines.add("| at %d requests/s over %,d actions of %d committees | p50 ms | p99 ms | max ms |".formatted(A_SECOND, ACTIONS, COMMITTEES));
            lines.add("| --- | --- | --- | --- |");
            times.forEach((name, each) -> lines.add("| %s | %.1f | %.1f | %.1f |".formatted(
                    name, each.getValueAtPercentile(50) / 1e6, each.getValueAtPercentile(99) / 1e6, each.getMaxValue() / 1e6)));
            lines.add("");
            lines.add("%d triggers used, %d of them late".formatted(slack.opened().size(), late));
            Figures.table("handlers", lines);
            times.forEach((name, each) -> {
                assertThat(each.getValueAtPercentile(99)).as(name).isLessThan(SECOND);
                assertThat(each.getMaxValue()).as(name).isLessThan(3 * SECOND);
            });
            assertThat(slack.opened()).isNotEmpty();
            assertThat(late).isZero();
        }
    }

    private Map<String, IntFunction<String>> kinds() {
        var kinds = new LinkedHashMap<String, IntFunction<String>>();
        for (var typed : List.of("", "ongoing MPS", "overdue", "all", "information", "since 1 July", "14", "mine")) {
            kinds.put("`/actions %s`".formatted(typed).replace(" `", "`"), number -> command(typed, number));
        }
        for (var verb : Verb.values()) {
            kinds.put("`/actions %s`".formatted(verb.word()), number -> command(
                    verb.word() + " " + (verb.takesReferences() ? ref(number) : "PCC"), number));
        }
        kinds.put("click *Update*", number -> payload("""
                {"type":"block_actions","team":{"id":"T0BENCH"},"user":{"id":"U0CLERK"},"trigger_id":"%s",
                "channel":{"id":"C0PCC"},"response_url":"http://127.0.0.1:9/","container":{"type":"message"},
                "actions":[{"action_id":"verb:update","block_id":"b","type":"button","value":%s}]}"""
                .formatted(trigger(number), quoted(ButtonValue.of("update", ref(number)).written()))));
        kinds.put("form *Update action*", number -> payload("""
                {"type":"view_submission","team":{"id":"T0BENCH"},"user":{"id":"U0CLERK"},"view":{"id":"V%d","type":"modal",
                "callback_id":"update","private_metadata":%s,"blocks":[{"type":"input","block_id":"note"}],
                "state":{"values":{"note":{"value":{"type":"plain_text_input","value":"In hand, number %d."}}}}}}"""
                .formatted(number, quoted(subject(number)), number)));
        kinds.put("event *reply in a thread*", number -> """
                {"type":"event_callback","team_id":"T0BENCH","event_id":"Ev%d","event":{"type":"message","user":"U0CLERK",
                "channel":"C0PCC","ts":"%d.1","thread_ts":"1.1","text":"done"}}""".formatted(number, number));
        return kinds;
    }

    private String command(String typed, int number) {
        return Load.command(typed, Integer.parseInt(trigger(number).replaceFirst("\\..*", "")));
    }

    private String trigger(int number) {
        var trigger = number + ".1.a";
        triggered.put(trigger, System.nanoTime());
        return trigger;
    }

    /** Of every 41 the first 18 are ongoing. */
    private static Reference ref(int number) {
return new Reference(Loaded.code(number % COMMITTEES), 2022, number / COMMITTEES % (ACTIONS / COMMITTEES / 41) * 41 + 1);
    }

    private static String subject(int number) {
        return new ModalSubject(List.of(new ModalSubject.Seen(ref(number), 1)), null, "C0PCC", null).written();
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String payload(String json) {
        return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }
}
