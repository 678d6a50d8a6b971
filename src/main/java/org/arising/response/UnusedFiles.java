package org.arising.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.Kept;
import org.arising.kernel.ServiceClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Content to which nothing refers any more. It goes only when it has been so for half a day: a backup that copied the
 * database before a row went still finds the file that the row names.
 */
@Singleton
class UnusedFiles implements Kept {
    private static final Logger LOG = LoggerFactory.getLogger(UnusedFiles.class);
    /** Longer than a backup takes. */
    private static final Duration UNUSED = Duration.ofHours(12);

    private final TransactionOperations<Connection> transactions;
    private final UsedFiles rows;
    private final FileStore store;
    private final ServiceClock clock;
    private final Map<String, Instant> unused = new HashMap<>();

    UnusedFiles(TransactionOperations<Connection> transactions, UsedFiles rows, FileStore store, ServiceClock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean removeBefore(Instant before) {
        var used = transactions.executeWrite(status -> {
            rows.forgetFetched(Instants.micros(before));
            rows.forgetStored(Instants.micros(before));
            return rows.all();
        });
        var now = clock.instant();
        try {
            var old = store.storedBefore(before);
            old.removeAll(used);
            unused.keySet().retainAll(old);
            for (var sha256 : old) {
                var since = unused.computeIfAbsent(sha256, each -> now);
                if (!since.plus(UNUSED).isAfter(now) && store.remove(sha256, before)) {
                    unused.remove(sha256);
                }
            }
        } catch (IOException fault) {
            LOG.warn("Files to which nothing refers could not be removed; that is tried again tomorrow", fault);
        }
        return false;
    }
}
