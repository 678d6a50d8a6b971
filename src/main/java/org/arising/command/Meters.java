package org.arising.command;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micronaut.configuration.metrics.binder.jvm.JvmMeterRegistryBinderFactory;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/** Meters of the process itself. */
@Factory
final class Meters {
    /**
     * Micronaut's own is never closed: it goes on listening to the Java machine, which would keep every service that a
     * process ever ran, with all that belongs to it.
     */
    @Singleton
    @Bean(preDestroy = "close")
    @Replaces(bean = JvmGcMetrics.class, factory = JvmMeterRegistryBinderFactory.class)
    JvmGcMetrics garbage() {
        return new JvmGcMetrics();
    }
}
