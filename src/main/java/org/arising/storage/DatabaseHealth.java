package org.arising.storage;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** Whether the database can be written, which is whether the service can serve. */
@Singleton
@Readiness
@Requires(property = "arising.serving", value = "true")
final class DatabaseHealth implements HealthIndicator {
    private final Pools pools;

    DatabaseHealth(Pools pools) {
        this.pools = pools;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(result());
    }

    private HealthResult result() {
        if (pools.isDamaged()) {
            return HealthResult.builder("database", HealthStatus.DOWN)
                    .details(Map.of("state", "damaged", "mend", say("storage.health.damaged")))
                    .build();
        }
        try (Connection connection = pools.hastyWriter().getConnection()) {
            // Beginning takes the write lock; nothing is written.
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT 1 FROM workspace LIMIT 1");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return HealthResult.builder("database", HealthStatus.UP)
                    .details(Map.of("state", "writable"))
                    .build();
        } catch (SQLException fault) {
            return HealthResult.builder("database", HealthStatus.DOWN)
                    .details(Map.of("state", "not writable"))
                    .build();
        }
    }
}
