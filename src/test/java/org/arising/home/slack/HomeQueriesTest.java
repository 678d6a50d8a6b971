package org.arising.home.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micronaut.transaction.TransactionOperations;
import org.arising.action.Actions;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Wording;
import org.arising.home.Homes;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;
import org.arising.testkit.SomeActions;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a home tab costs the database. */
@ResourceLock(Story.PROCESS)
class HomeQueriesTest {
    private static final Instant NOW = Instant.parse("2022-10-03T05:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_home_over_a_thousand_actions_asks_the_database_as_often_as_one_over_ten() {
        try (var town = Town.at(NOW, 1, folder, Town.people())) {
            town.apply(Town.SETUP);
            // What was drawn is kept until something is committed: each home is drawn, gets one action more, and is drawn again.
            fill(town, 1, 9);
            assertThat(queries(town, 9)).isBetween(4L, 20L);
            fill(town, 10, 10);
            var few = queries(town, 10);
            fill(town, 11, 999);
            assertThat(queries(town, 999)).isBetween(4L, 20L);
            fill(town, 1_000, 1_000);
            assertThat(queries(town, 1_000)).isEqualTo(few).isBetween(4L, 20L);
        }
    }

    /** How many statements it takes to draw the home of somebody who owes that many answers. */
    private static long queries(Town town, int owed) {
        var log = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        var here = Thread.currentThread();
        var seen = new ArrayList<String>();
        // What the jobs ask meanwhile comes from other threads, and a logged event names its thread only when it is asked.
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (Thread.currentThread().equals(here)) {
                    seen.add(event.getFormattedMessage());
                }
            }
        };
        appender.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(appender);
        try {
            var drawn = town.bean(HomeNotice.class).render(notice(town), false);
            var view = ((NoticeView.Rendering.Home) drawn).view();
            assertThat(view.getBlocks()).hasSizeLessThanOrEqualTo(100);
            assertThat(view.toString()).contains("You owe " + (owed == 1_000 ? "1,000" : owed) + " answers");
        } finally {
            log.detachAppender(appender);
            log.setAdditive(true);
            log.setLevel(null);
        }
        return seen.stream()
                .filter(message -> message.contains("SELECT") && message.contains("action"))
                .count();
    }

    private static Notice notice(Town town) {
        return new Notice(town.workspace(), "home:U0MPS", Homes.KIND, "", "", "U0MPS", "", List.of(), NOW);
    }

    @SuppressWarnings("unchecked") // a bean's type carries no argument
    private static void fill(Town town, int first, int last) {
        var transactions = (TransactionOperations<Connection>) town.bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            for (int number = first; number <= last; number++) {
                var action = SomeActions.action(number, "Deputy Commissioner, MPS", Wording.plain("To send the figures."));
                town.bean(Actions.class).add(town.workspace(), action, List.of(new Event(
                        NOW, action.raised(), "bench", "document", new Happening.Raised("bench"))));
            }
            return null;
        });
    }
}
