package org.arising.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;

/** A courier that keeps what it accepted, and answers what it is told to. */
final class FakeCourier implements Courier {
    /** Keys in the order in which they were accepted; a double stands twice. */
    final List<String> accepted = new ArrayList<>();

    /** Keys in the order in which they were handed over. */
    final List<String> tried = new ArrayList<>();

    /** Keys that were looked for. */
    final List<String> sought = new ArrayList<>();

    /** What was brought up to date: key, channel, ts. */
    final List<String> refreshed = new ArrayList<>();

    private final String lane;
    private final Map<String, Queue<Function<Notice, Delivery>>> next = new HashMap<>();
    private final Queue<Supplier<Search>> searches = new ArrayDeque<>();

    /** One with a lane of its own carries e-mail, the other all else. */
    FakeCourier(String lane) {
        this.lane = lane;
    }

    /** The process ends here. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    /** The next delivery of that key goes so. */
    void next(String key, Function<Notice, Delivery> how) {
        next.computeIfAbsent(key, any -> new ArrayDeque<>()).add(how);
    }

    /** The next search ends so. */
    void nextSearch(Search search) {
        nextSearch(() -> search);
    }

    void nextSearch(Supplier<Search> search) {
        searches.add(search);
    }

    Delivery accept(Notice notice) {
        accepted.add(notice.key());
        return new Delivery.Sent(notice.recipient(), "ts-" + notice.key(), "text of " + notice.key());
    }

    @Override
    public boolean carries(String recipient) {
        return lane.isEmpty() != recipient.contains("@");
    }

    @Override
    public String lane(String workspace) {
        return lane.isEmpty() ? workspace : lane;
    }

    @Override
    public Delivery deliver(Notice notice) {
        tried.add(notice.key());
        var how = next.getOrDefault(notice.key(), new ArrayDeque<>()).poll();
        return how == null ? accept(notice) : how.apply(notice);
    }

    @Override
    public Delivery refresh(Notice notice, String channel, String ts) {
        refreshed.add(notice.key() + " " + channel + " " + ts);
        return new Delivery.Sent(channel, ts, "renewed");
    }

    @Override
    public Search find(Notice notice, @Nullable String channel) {
        sought.add(notice.key());
        var told = searches.poll();
        if (told != null) {
            return told.get();
        }
        return accepted.contains(notice.key())
                ? new Search.Found(notice.recipient(), "ts-" + notice.key(), "text of " + notice.key())
                : new Search.Absent();
    }

    static Delivery later(Duration after) {
        return new Delivery.Later(after, "asked to wait");
    }
}
