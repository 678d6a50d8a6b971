package org.arising.web;

import jakarta.inject.Singleton;
import org.arising.kernel.RightOfWay;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Sha256;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What was printed, kept in memory up to a size, so that many readers cost as much as one. One thing is printed at a time in
 * the whole process, however many are asked for: whatever the web does, the other processors stay Slack's.
 */
@Singleton
class Shelf {
    /** Bytes. */
    private static final long LARGEST = 32L << 20;
    /** How many may wait for their turn, who prints included. */
    private static final int WAITING = 4;

    private final Map<Object, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Semaphore places = new Semaphore(WAITING);
    private final Semaphore turn = new Semaphore(1, true);
    private final ServiceClock clock;
    private final RightOfWay way;
    private long size;

    Shelf(ServiceClock clock, RightOfWay way) {
        this.clock = clock;
        this.way = way;
    }

    /**
     * Something as it is served.
     *
     * @param tag its strong entity tag, quotes included
     * @param since when it was first served so, in whole seconds
     */
    record Kept(Printing.Printed printed, String tag, Instant since) {}

    /** What came of asking for something. */
    sealed interface Found {
        /** Here it is. */
        record Served(Kept kept) implements Found {}

        /** There is none, and that is not kept. */
        record Absent() implements Found {}

        /** Too much is asked for at once. */
        record Busy() implements Found {}
    }

    /** What is kept under a key that says all that it depends on, else what is printed now. */
    Found get(Object key, Supplier<Optional<Printing.Printed>> print) throws InterruptedException {
        var found = find(key);
        if (found.isPresent()) {
            return new Found.Served(found.get());
        }
        if (!places.tryAcquire()) {
            return new Found.Busy();
        }
        try {
            if (!turn.tryAcquire(10, TimeUnit.SECONDS)) {
                return new Found.Busy();
            }
            try {
                var meanwhile = find(key);
                if (meanwhile.isPresent()) {
                    return new Found.Served(meanwhile.get());
                }
                way.giveWay();
                var printed = print.get();
                return printed.isPresent() ? new Found.Served(keep(key, printed.get())) : new Found.Absent();
            } finally {
                turn.release();
            }
        } finally {
            places.release();
        }
    }

    private Optional<Kept> find(Object key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    private Kept keep(Object key, Printing.Printed printed) {
        var tag = "\"" + Sha256.of(printed.content()).substring(0, 32) + "\"";
        var made = new Kept(printed, tag, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        synchronized (kept) {
            var old = kept.put(key, made);
            size += made.printed().content().length - (old == null ? 0 : old.printed().content().length);
            var eldest = kept.entrySet().iterator();
            while (size > LARGEST && eldest.hasNext()) {
                size -= eldest.next().getValue().printed().content().length;
                eldest.remove();
            }
        }
        return made;
    }
}
