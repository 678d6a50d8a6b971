package org.arising.storage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.arising.settings.Settings;

import javax.sql.DataSource;

/** Makes the pools that the settings name, and names them for Micronaut Data. It wraps what a factory returns, so closing stays with {@link Pools}. */
@Factory
final class StorageFactory {
    @Singleton
    Database database(Settings settings) {
        return Database.of(settings.database());
    }

    @Singleton
    @Bean(preDestroy = "close")
    Pools pools(Database database, Settings settings, MeterRegistry meters) {
        return switch (database) {
            case DatabaseFile file -> new SqlitePools(settings, meters);
            case PostgresDatabase server -> new PostgresPools(server, meters);
        };
    }

    @Singleton
    Commits commits(Pools pools) {
        return pools::commits;
    }

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
