package org.arising.slack;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

import java.util.Map;

/** Tells the state of Slack in the body of {@code /health}. Slack's trouble does not make the service unhealthy. */
@Singleton
final class SlackHealth implements HealthIndicator {
    private final SlackState state;

    SlackHealth(SlackState state) {
        this.state = state;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        var now = state.state();
        return Publishers.just(HealthResult.builder("slack", HealthStatus.UP)
                .details(Map.of("state", now.word(), "why", now.why()))
                .build());
    }
}
