package org.arising.audit;

import jakarta.inject.Singleton;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Tells in the log where each workspace's chain of events ends: at start, and every day from then on. */
@Singleton
final class AnchorJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorJob.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Database database;
    private final ServiceClock clock;
    private Instant next = Instant.MIN;

    AnchorJob(Database database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "anchor";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            try (var connection = database.reading()) {
                AuditCheck.ends(connection, now).forEach(anchor -> LOG.info("{}", anchor.line()));
            } catch (SQLException fault) {
                throw new IllegalStateException("The end of the chain of events cannot be read", fault);
            }
            next = now.plus(EVERY);
        }
        return next;
    }
}
