package org.arising.command;

import io.micrometer.core.instrument.MeterRegistry;
import org.arising.testkit.Eventually;
import org.arising.testkit.Running;
import org.arising.testkit.ScriptedSlack;
import org.arising.testkit.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@Story
class EndedServiceTest {
    @TempDir
    private Path folder;

    /** Micronaut itself keeps the empty shell of each, and some of the first and of the last. */
    @Test
    void what_belongs_to_a_service_that_has_ended_is_let_go_of() {
        try (var slack = ScriptedSlack.start()) {
            var ended = Stream.generate(() -> ran(slack)).limit(5).toList();
            Eventually.holds(Duration.ofSeconds(30), () -> {
                System.gc();
                assertThat(ended.stream().filter(each -> each.get() != null)).hasSizeLessThan(3);
            });
        }
    }

    private WeakReference<MeterRegistry> ran(ScriptedSlack slack) {
        try (var running = Running.start(folder, slack.api())) {
            assertThat(running.command("help").statusCode()).isEqualTo(200);
            return new WeakReference<>(running.context().getBean(MeterRegistry.class));
        }
    }
}
