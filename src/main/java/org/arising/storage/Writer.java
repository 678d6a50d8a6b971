package org.arising.storage;

import jakarta.inject.Singleton;

import javax.sql.DataSource;

/** The writer's pool as it is, for a library that manages its own transactions: Micronaut wraps what it injects. */
@Singleton
public final class Writer {
    private final Pools pools;

    Writer(Pools pools) {
        this.pools = pools;
    }

    /** The pool. */
    public DataSource database() {
        return pools.writer();
    }
}
