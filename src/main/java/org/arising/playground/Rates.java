package org.arising.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Slack's rates: a number of calls a minute by the method's tier, and posts a second by channel. The tiers are those of
 * Slack's method pages; the special ones are "several hundred a minute".
 */
final class Rates {
    private static final Map<String, Integer> A_MINUTE = Map.ofEntries(
            Map.entry("apps.connections.open", 1),
            Map.entry("oauth.v2.access", 100),
            Map.entry("auth.test", 600),
            Map.entry("api.test", 100),
            Map.entry("bots.info", 50),
            Map.entry("chat.update", 50),
            Map.entry("chat.delete", 50),
            Map.entry("chat.postEphemeral", 100),
            Map.entry("chat.getPermalink", 600),
            Map.entry("views.open", 100),
            Map.entry("views.push", 100),
            Map.entry("views.update", 100),
            Map.entry("views.publish", 100),
            Map.entry("conversations.history", 50),
            Map.entry("conversations.replies", 50),
            Map.entry("conversations.info", 50),
            Map.entry("conversations.list", 20),
            Map.entry("conversations.members", 100),
            Map.entry("conversations.open", 50),
            Map.entry("users.info", 100),
            Map.entry("users.list", 20),
            Map.entry("usergroups.list", 20),
            Map.entry("usergroups.users.list", 20),
            Map.entry("files.info", 100),
            Map.entry("files.getUploadURLExternal", 100),
            Map.entry("files.completeUploadExternal", 100));
    private static final Set<String> HISTORY = Set.of("conversations.history", "conversations.replies");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Slack bears a small burst of what is rare: here as many as an app may have connections. */
    private static final int RARE_BURST = 10;

    private final Team team;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    Rates(Team team) {
        this.team = team;
    }

    static int aMinute(String method) {
        return A_MINUTE.getOrDefault(method, Integer.MAX_VALUE);
    }

    /** Counts a call, or tells it to wait. */
    void method(String method) {
        if (team.options.limits().tiers()) {
            int burst = aMinute(method) == 1 ? RARE_BURST : 1;
            int most = team.options.limits().distributed() && HISTORY.contains(method) ? 1 : aMinute(method);
            take(method, most * burst, MINUTE.multipliedBy(burst));
        }
    }

    /** Counts a post to this channel, or tells it to wait. */
    void post(String channel) {
        take("post " + channel, team.options.limits().postBurst(), team.options.limits().postGap());
    }

    private void take(String key, int most, Duration span) {
        Instant now = team.options.realTime().instant();
        team.watch.change(() -> {
            Deque<Instant> recent = taken.computeIfAbsent(key, _ -> new ArrayDeque<>());
            while (!recent.isEmpty() && !recent.getFirst().plus(span).isAfter(now)) {
                recent.removeFirst();
            }
            if (recent.size() >= most) {
                long millis = Duration.between(now, recent.getFirst().plus(span)).toMillis();
                throw ApiError.wait((int) Math.max(1, (millis + 999) / 1000));
            }
            recent.addLast(now);
        });
    }
}
