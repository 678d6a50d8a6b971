package org.arising.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;

import java.sql.SQLException;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** The connections of a service that is running, which a crash takes away. */
public final class Connections {
    private final Pools pools;

    /** Of the service of that context. */
    public Connections(ApplicationContext context) {
        pools = context.getBean(Pools.class);
        all().forEach(pool -> {
            // Who tries one thing after the other needs no more, and another life has them sooner.
            pool.setMinimumIdle(1);
            pool.setMaximumPoolSize(1);
        });
        drop();
    }

    private Stream<HikariDataSource> all() {
        return Stream.of(pools.writer(), pools.readers()).map(Connections::pool);
    }

    private static HikariDataSource pool(DataSource source) {
        try {
            return source.unwrap(HikariDataSource.class);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Whatever is asked from now on goes over new ones, which are there when this returns. */
    public void drop() {
        all().forEach(Connections::drop);
    }

    private static void drop(HikariDataSource pool) {
        pool.getHikariPoolMXBean().softEvictConnections();
        try {
            pool.getConnection().close();
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
