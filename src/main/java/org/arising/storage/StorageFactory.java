package org.arising.storage;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import javax.sql.DataSource;

/** Names the pools for Micronaut Data. It wraps what a factory returns, so closing stays with {@link Pools}. */
@Factory
final class StorageFactory {
    @Singleton
    @Primary
    @Named("default")
    DataSource writer(Pools pools) {
        return pools.writer();
    }

    @Singleton
    @Named("reading")
    DataSource readers(Pools pools) {
        return pools.readers();
    }
}
