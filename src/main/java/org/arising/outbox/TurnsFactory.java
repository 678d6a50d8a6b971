package org.arising.outbox;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.arising.storage.Database;
import org.arising.storage.DatabaseFile;
import org.arising.storage.PostgresDatabase;
import org.arising.storage.Writer;

import java.time.Clock;

/** A file has one sender, a server any number; the pace of those is counted by the real clock. */
@Factory
final class TurnsFactory {
    @Singleton
    Turns turns(Database database, OutboxRows rows, Writer writer, Clock clock) {
        return switch (database) {
            case DatabaseFile file -> new OwnTurns(rows);
            case PostgresDatabase server -> new SharedTurns(writer.database(), clock);
        };
    }
}
