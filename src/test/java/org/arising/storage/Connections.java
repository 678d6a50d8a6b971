package org.arising.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;

import java.time.Duration;
import java.util.stream.Stream;

/** The connections of a service that is running, which a crash takes away. */
public final class Connections {
    private final Pools pools;

    /** Of the service of that context. */
    public Connections(ApplicationContext context) {
        pools = context.getBean(Pools.class);
    }

    /** Waits until none is on its way, so that {@link #drop} misses none. */
    public void rest() {
        Stream.of(pools.writer(), pools.readers()).map(HikariDataSource.class::cast).forEach(Connections::rest);
    }

    private static void rest(HikariDataSource pool) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (pool.getHikariPoolMXBean().getTotalConnections() < pool.getMaximumPoolSize()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(pool.getPoolName() + " is not full");
            }
            Thread.onSpinWait();
        }
    }

    /** Whatever is asked from now on goes over new ones. */
    public void drop() {
        Stream.of(pools.writer(), pools.readers())
                .map(HikariDataSource.class::cast)
                .forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
    }
}
