package org.arising.storage;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was read from the database, for as long as nothing is committed to it. Where the database cannot tell, everything is
 * read each time. It is asked outside of any transaction: what an earlier snapshot shows would be kept for later ones.
 *
 * @param <K> the whole of what is asked
 * @param <V> what is read; shared by all who ask, so that nobody may change it
 */
public final class Unchanged<K, V> {
    private final Commits commits;
    private final int most;
    private volatile Era<K, V> now = new Era<>(Long.MIN_VALUE);

    /** Between one commit and the next. */
    private record Era<K, V>(long mark, ConcurrentHashMap<K, V> read) {
        Era(long mark) {
            this(mark, new ConcurrentHashMap<>());
        }
    }

    /** Keeps so many at most. */
    public Unchanged(Commits commits, int most) {
        this.commits = commits;
        this.most = most;
    }

    /** What was read, or is read now. */
    public V of(K asked, Supplier<V> reading) {
        // Before it is read: what is committed in between is found by whoever asks next.
        var mark = commits.mark();
        if (mark.isEmpty()) {
            return reading.get();
        }
        var era = now;
        if (era.mark != mark.getAsLong()) {
            era = new Era<>(mark.getAsLong());
            now = era;
        }
        var known = era.read.get(asked);
        if (known != null) {
            return known;
        }
        var read = reading.get();
        if (era.read.size() >= most) {
            era.read.clear();
        }
        era.read.put(asked, read);
        return read;
    }
}
