package org.arising.slack;

import com.slack.api.model.Conversation;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** Who reads a channel, as far as Slack tells. An answer, and that there is none, is kept for ten minutes. */
@Singleton
public final class Audiences {
    private static final long KEPT = Duration.ofMinutes(10).toNanos();
    private static final int MOST = 10_000;

    private final SlackApi slack;
    private final Installations installations;
    private final ConcurrentHashMap<Asked, Kept> kept = new ConcurrentHashMap<>();

    Audiences(SlackApi slack, Installations installations) {
        this.slack = slack;
        this.installations = installations;
    }

    /**
     * Those who read a channel.
     *
     * @param members how many they are; 0 where that is not known
     * @param shared whether people of another organisation are among them
     */
    public record Readers(int members, boolean shared) {}

    /** A channel as one workspace sees it. */
    private record Asked(String team, String channel) {}

    private record Kept(Readers readers, long since) {}

    /** Those who read that channel now. */
    public Readers of(String channel) {
        var key = new Asked(String.valueOf(installations.team()), channel);
        var known = kept.get(key);
        if (known == null || System.nanoTime() - known.since > KEPT) {
            if (kept.size() > MOST) {
                kept.clear();
            }
            known = new Kept(ask(channel), System.nanoTime());
            kept.put(key, known);
        }
        return known.readers;
    }

    private Readers ask(String channel) {
        return switch (slack.call(client -> client.conversationsInfo(r -> r.channel(channel).includeNumMembers(true)))) {
            case Called.Ok(var answer) -> answer.getChannel() == null ? new Readers(0, false) : readers(answer.getChannel());
            case Called.No(var code, var detail) -> new Readers(0, false);
            case Called.TooFast(var after) -> new Readers(0, false);
            case Called.NotReached(var why) -> new Readers(0, false);
            case Called.Untold(var why) -> new Readers(0, false);
        };
    }

    private static Readers readers(Conversation channel) {
        var members = channel.getNumOfMembers();
        return new Readers(members == null ? 0 : members, channel.isExtShared());
    }
}
