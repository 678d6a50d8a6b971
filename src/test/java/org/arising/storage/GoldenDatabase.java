package org.arising.storage;

import org.flywaydb.core.Flyway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A database as a version of the schema left it, kept as SQL. It is written once, by {@code -Dgolden=rewrite} where it is not
 * there, and never anew: it stands for databases that people have.
 */
public record GoldenDatabase(int version, Path dump) {
    private static final Path FILES = Path.of("src/test/resources/golden/databases");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/sqlite");

    /** One for each version of the schema, the oldest first, whether or not it is written. */
    public static List<GoldenDatabase> all() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return Stream.concat(
                            files.map(each -> each.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")),
                            Stream.of(new ChainOfEvents().getVersion().getVersion()))
                    .map(Integer::valueOf)
                    .sorted()
                    .map(GoldenDatabase::of)
                    .toList();
        }
    }

    /** That of one version. */
    public static GoldenDatabase of(int version) {
        return new GoldenDatabase(version, FILES.resolve("version-%02d.sql".formatted(version)));
    }

    /** Makes it in a file that is not there, as a service of then leaves it. */
    public void load(Path file) throws SQLException, IOException {
        try (var connection = new DatabaseFile(file).writing()) {
            Schema.column(connection, "PRAGMA journal_mode = WAL");
            SqlDump.load(connection, Files.readString(dump));
        }
    }

    /** Writes it down, made in a file that is not there. */
    void write(Path scratch) throws SQLException, IOException {
        Flyway.configure()
                .dataSource(SqliteSource.writing("jdbc:sqlite:" + scratch))
                .locations("classpath:db/migration/sqlite")
                .javaMigrations(new ChainOfEvents())
                .target(Integer.toString(version))
                .load()
                .migrate();
        try (var connection = new DatabaseFile(scratch).writing();
                var statement = connection.createStatement()) {
            GoldenRows.into(connection, version);
            statement.execute("UPDATE flyway_schema_history SET installed_on = '2026-01-01 00:00:00', execution_time = 0, installed_by = ''");
            Files.createDirectories(FILES);
            Files.writeString(
                    dump, "-- A database of version " + version + " of the schema, as it was left then: never edited.\n\n"
                            + SqlDump.of(connection));
        }
    }
}
