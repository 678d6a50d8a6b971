package org.arising.testkit;

import org.arising.playground.LocalSlack;
import org.arising.playground.Posted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what the outbox says that it sent with what stands in Slack. */
public final class SaidOnce {
    private SaidOnce() {}

    /** Every row is sent within that time, none failed, and each stands in Slack once; how many there are. */
    public static int holds(LocalSlack slack, Records records, Duration within) {
        Eventually.holds(within, () ->
                assertThat(records.column("SELECT key FROM outbox WHERE state IN ('waiting', 'sending')")).isEmpty());
        assertThat(records.column("SELECT key || ' ' || problem FROM outbox WHERE state = 'failed'")).isEmpty();
        var said = new ArrayList<String>();
        records.column("SELECT DISTINCT channel FROM outbox WHERE channel IS NOT NULL AND kind <> 'report'").forEach(channel ->
                posts(slack, channel).forEach(post -> said.add(post.metadata().path("event_payload").path("key").asText())));
        said.removeIf(String::isEmpty);
        assertThat(said).doesNotHaveDuplicates();
        assertThat(said).containsExactlyInAnyOrderElementsOf(records.column(
                "SELECT key FROM outbox WHERE state = 'sent' AND kind NOT IN ('refresh', 'home', 'report')"));
        return said.size();
    }

    private static List<Posted> posts(LocalSlack slack, String channel) {
        return slack.channel(channel).messages().stream().filter(post -> post.isFromApp() && !post.isEphemeral()).toList();
    }
}
