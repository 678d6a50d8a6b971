package org.arising.storage;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;

import javax.sql.DataSource;

import static org.arising.kernel.Words.say;

/** Brings a database to this version. A database of a newer version is refused. */
final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    /** What a newer version did to the database. */
    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED, MigrationState.MISSING_SUCCESS);

    private Migrations() {}

    /** Migrates; a copy of what was there is kept first where there was anything, and that is wished. */
    static void migrate(DataSource source, DatabaseFile database, boolean keep) {
        migrate(flyway(source, database, keep ? new Callback[] {new Keeping(database)} : new Callback[0]), database);
    }

    /** The same on a server, where whoever administers it keeps copies. */
    static void migrate(PostgresDatabase database) {
        migrate(flyway(PostgresSource.migrating(database), database), database);
    }

    private static void migrate(Flyway flyway, Database database) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException refused) {
            throw newer(flyway, refused, database);
        } catch (FlywayException fault) {
            throw unread(fault, database);
        } catch (IllegalArgumentException unknown) {
            // Flyway takes the kind of a migration for one of its own names without looking.
            throw database instanceof DatabaseFile ? damagedVersions(database, unknown) : unknown;
        }
    }

    /** A history of migrations that cannot be read back is damage, which SQLite has no code for; what it has a code for is told so. */
    private static RuntimeException unread(FlywayException fault, Database database) {
        if (!(database instanceof DatabaseFile)) {
            return fault;
        }
        return switch (fault.getCause()) {
            case SQLException sql when sql.getErrorCode() == 0 ->
                new IllegalStateException(say("storage.damaged", database.place(), String.valueOf(sql.getMessage())), fault);
            // What was read is no version.
            case null -> hasVersions(database) ? damagedVersions(database, fault) : fault;
            default -> fault;
        };
    }

    private static boolean hasVersions(Database database) {
        try (var connection = database.reading()) {
            return Schema.hasTable(connection, "flyway_schema_history");
        } catch (SQLException unread) {
            return true;
        }
    }

    private static Flyway flyway(DataSource source, Database database, Callback... callbacks) {
        var configured = Flyway.configure()
                .dataSource(source)
                .callbacks(callbacks)
                // By default a migration that this version does not know, a newer version's, would be passed over.
                .ignoreMigrationPatterns("");
        return switch (database) {
            case DatabaseFile file ->
                configured.locations("classpath:db/migration/sqlite").javaMigrations(new ChainOfEvents()).load();
            case PostgresDatabase server -> configured.locations("classpath:db/migration/postgresql").load();
        };
    }

    static Database.Standing standing(DataSource source, Database database) {
        var info = flyway(source, database).info();
        if (Arrays.stream(info.all()).anyMatch(each -> NEWER.contains(each.getState()))) {
            return Database.Standing.NEWER;
        }
        return info.pending().length > 0 ? Database.Standing.OLDER : Database.Standing.CURRENT;
    }

    /** A history that names no version this one does not know, and yet is not what this one wrote, is damage too. */
    private static RuntimeException newer(Flyway flyway, FlywayValidateException refused, Database database) {
        return Arrays.stream(flyway.info().all())
                .filter(each -> NEWER.contains(each.getState()))
                .map(each -> String.valueOf(each.getVersion()))
                .reduce((first, second) -> second)
                .map(version -> new IllegalStateException(say(database instanceof DatabaseFile ? "storage.newer" : "storage.newer-server", version)))
                .orElseGet(() -> damagedVersions(database, refused));
    }

    private static IllegalStateException damagedVersions(Database database, RuntimeException fault) {
        return new IllegalStateException(say("storage.damaged", database.place(), say("storage.damaged.versions")), fault);
    }

    /** Copies the database before the first change to it, so that one can go back. */
    private static final class Keeping implements Callback {
        private final DatabaseFile database;
        private boolean kept;

        Keeping(DatabaseFile database) {
            this.database = database;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE && !kept;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            if (kept) {
                return;
            }
            kept = true;
            try (var connection = database.reading()) {
                var version = Schema.version(connection);
                if (version > 0) {
                    keep(version);
                }
            } catch (SQLException | IOException fault) {
                throw new IllegalStateException(say("storage.not-kept", String.valueOf(fault.getMessage())), fault);
            }
        }

        private void keep(int version) throws SQLException, IOException {
            var place = database.beside(".version-" + version);
            var part = database.beside(".version-" + version + ".part");
            Files.deleteIfExists(part);
            database.copyTo(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DatabaseFile.sync(place.resolveSibling(".").normalize());
            LOG.info("The database is brought to this version; a copy of it as it was is {}", place);
        }

        @Override
        public String getCallbackName() {
            return "keep";
        }
    }
}
