package org.arising.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;

/** What an operator watches of the sending: how much is overdue and for how long, and what came of each try. */
@Singleton
final class Gauges implements MeterBinder {
    private final ReadingOutbox rows;
    private final ServiceClock clock;
    private volatile @Nullable MeterRegistry meters;

    Gauges(ReadingOutbox rows, ServiceClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        meters = registry;
        Gauge.builder("arising.queue.due", () -> rows.countDue(Instants.micros(clock.instant())))
                .description("Messages that are due and not sent")
                .register(registry);
        Gauge.builder("arising.queue.age", this::age)
                .description("For how long the oldest of them has been due")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("arising.queue.failed", rows::countFailed)
                .description("Messages that were given up, and wait for somebody to mend something")
                .register(registry);
    }

    private double age() {
        var now = clock.instant();
        var oldest = rows.oldestDue(Instants.micros(now));
        return oldest == null ? 0 : Duration.between(Instants.at(oldest), now).toMillis() / 1_000.0;
    }

    /** That came of a try. */
    void came(Courier.Delivery delivery) {
        var registry = meters;
        if (registry != null) {
            registry.counter("arising.sends", "outcome", delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT)).increment();
        }
    }
}
