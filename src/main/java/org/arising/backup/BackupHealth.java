package org.arising.backup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

import java.util.Map;

/** Tells in the body of {@code /health} how the backups stand. A failed one does not make the service unhealthy. */
@Singleton
@Requires(property = "arising.serving", value = "true")
final class BackupHealth implements HealthIndicator {
    private final BackupJob job;

    BackupHealth(BackupJob job) {
        this.job = job;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        var now = job.state();
        return Publishers.just(HealthResult.builder("backup", HealthStatus.UP)
                .details(Map.of("state", now.word(), "why", now.why()))
                .build());
    }
}
