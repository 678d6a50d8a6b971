package org.arising.storage;

import org.flywaydb.core.Flyway;

import javax.sql.DataSource;

/** Brings a database to this version. A database of a newer version is refused. */
final class Migrations {
    private Migrations() {}

    static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/sqlite")
                // By default a migration that this version does not know, a newer version's, would be passed over.
                .ignoreMigrationPatterns("")
                .load()
                .migrate();
    }
}
