package org.arising.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/** The lines that the service's own configuration of its log writes. */
class LogLinesTest {
    private static final String FORGED = "2026-01-01T00:00:00Z INFO  o.a.a.AnchorJob audit-anchor";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028"})
    void what_others_wrote_begins_no_line_of_its_own(String end) throws JoranException {
        var line = text("A letter from {} was not taken", "evil" + end + FORGED + end + "end");
        assertThat(line).endsWith("evil " + FORGED + " end was not taken\n").doesNotContainPattern("(?m)^" + FORGED);
        assertThat(line.lines()).hasSize(1);
    }

    @Test
    void nor_does_the_message_of_a_fault_whose_trace_stays_in_lines() throws JoranException {
        var fault = new IllegalStateException("outer\n" + FORGED, new IOException("inner\r\n" + FORGED));
        var lines = text("It failed: {}", "so", fault);
        assertThat(lines.lines().filter(line -> line.startsWith(FORGED))).as(lines).isEmpty();
        assertThat(lines).contains("\n\tat ", "\nCaused by: ", "outer " + FORGED, "inner " + FORGED).endsWith("\n");
    }

    /** One event as the appender for text writes it. */
    private static String text(String words, Object... arguments) throws JoranException {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogLinesTest.class.getResource("/logback.xml")));
        var logger = context.getLogger("ROOT");
        var appender = (OutputStreamAppender<ILoggingEvent>) logger.getAppender("text");
        var event = new LoggingEvent(LogLinesTest.class.getName(), logger, Level.INFO, words, null, arguments);
        var written = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
        context.stop();
        return written;
    }
}
