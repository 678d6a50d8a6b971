package org.arising.storage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arising.audit.AuditCheck;
import org.arising.testkit.InMemory;
import org.arising.testkit.Running;
import org.arising.testkit.Story;
import org.arising.testkit.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Databases of every earlier version of the schema come to today's with all that was in them, wherever that ends on the way. */
@Story
class UpgradeTest {
    private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());

    @TempDir(factory = InMemory.class)
    private Path folder;

    private static List<GoldenDatabase> every() throws IOException {
        return GoldenDatabase.all();
    }

    private static List<GoldenDatabase> earlier() throws IOException {
        return every().subList(0, every().size() - 1);
    }

    private static int newest() throws IOException {
        return every().getLast().version();
    }

    /** A database is written down once, for a version that has none. */
    @BeforeAll
    static void keep(@TempDir(factory = InMemory.class) Path scratch) throws SQLException, IOException {
        if ("rewrite".equals(System.getProperty("golden"))) {
            for (var golden : every()) {
                if (!Files.exists(golden.dump())) {
                    golden.write(scratch.resolve(golden.version() + ".db"));
                }
            }
        }
    }

    @BeforeAll
    static void table() {
        TABLE.add("| from version | ends on the way | of them different on the disk | gone on with | rows lost |");
        TABLE.add("| --- | --- | --- | --- | --- |");
    }

    @AfterAll
    static void written() throws IOException {
        Files.writeString(Path.of("target/migrations.md"), String.join("\n", TABLE) + "\n");
    }

    @ParameterizedTest
    @MethodSource("every")
    void every_version_of_the_schema_has_its_database(GoldenDatabase golden) {
        assertThat(golden.dump()).as("write it with -Dgolden=rewrite, read it, and never change it").exists();
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void a_database_of_an_earlier_version_comes_to_this_one_with_all_that_was_in_it(GoldenDatabase golden)
            throws SQLException, IOException {
        var old = old(golden);
        var life = life();
        golden.load(life.resolve("arising.db"));
        start(life);
        var now = new DatabaseFile(life.resolve("arising.db"));
        assertWhole(now, old);
        assertThat(schema(now)).isEqualTo(schemaOfNew());
        var kept = new DatabaseFile(now.beside(".version-" + golden.version()));
        assertIsAs(kept, old, golden.version());
        TABLE.add("| %d | none | | | %d |".formatted(golden.version(), lost(now, old)));
    }

    /** As the handbook says it. */
    @Test
    void one_goes_back_with_the_copy_that_was_kept() throws SQLException, IOException {
        var golden = GoldenDatabase.of(9);
        var old = old(golden);
        var life = life();
        golden.load(life.resolve("arising.db"));
        start(life);
        var database = new DatabaseFile(life.resolve("arising.db"));
        Files.move(database.beside(".version-9"), database.path(), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(database.beside("-wal"));
        Files.deleteIfExists(database.beside("-shm"));
        assertIsAs(database, old, 9);
        assertThat(database.standing()).isEqualTo(Database.Standing.OLDER);
        start(life);
        assertWhole(database, old);
    }

    /** Some of the ends, over the whole way; the next test takes all of them. */
    @ParameterizedTest
    @CsvSource({"1, 8", "19, 3", "24, 1"})
    void an_upgrade_that_ends_goes_on_at_the_next_start(int version, int step) throws SQLException, IOException {
        endings(version, step);
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(ints = {1, 9, 13})
    void an_upgrade_that_ends_anywhere_goes_on_at_the_next_start(int version) throws SQLException, IOException {
        endings(version, 1);
    }

    private void endings(int version, int step) throws SQLException, IOException {
        var golden = GoldenDatabase.of(version);
        var old = old(golden);
        var life = life();
        var database = new DatabaseFile(life.resolve("arising.db"));
        golden.load(database.path());
        var ends = new Ends(life, Files.createDirectory(folder.resolve("ends")));
        Migrations.migrate(ends.watching(SqliteSource.writing("jdbc:sqlite:" + database.path())), database, true);
        var lost = 0L;
        var wentOn = 0;
        for (int number = 0; number < ends.distinct().size(); number += step) {
            var left = new DatabaseFile(ends.distinct().get(number).resolve("arising.db"));
            start(left.path().getParent());
            lost += lost(left, old);
            assertWhole(left, old);
            var first = new DatabaseFile(left.beside(".version-" + version));
            assertIsAs(first, old, version);
            wentOn++;
            for (var file : List.of(left.path(), left.beside("-wal"), first.path())) {
                Files.deleteIfExists(file);
            }
        }
        TABLE.add("| %d | %d | %d | %d | %d |".formatted(version, ends.counted(), ends.distinct().size(), wentOn, lost));
        assertThat(wentOn).isGreaterThanOrEqualTo(newest() - version);
    }

    /** A copy that was being made when it ended is no copy. */
    @Test
    void an_upgrade_that_ends_while_the_copy_is_made_makes_it_again() throws SQLException, IOException {
        var golden = GoldenDatabase.of(9);
        var old = old(golden);
        var life = life();
        var database = new DatabaseFile(life.resolve("arising.db"));
        golden.load(database.path());
        Files.write(database.beside(".version-9.part"), new byte[8_192]);
        start(life);
        assertWhole(database, old);
        assertIsAs(new DatabaseFile(database.beside(".version-9")), old, 9);
        assertThat(database.beside(".version-9.part")).doesNotExist();
    }

    private Path life() throws IOException {
        return Files.createDirectory(folder.resolve("life"));
    }

    private Path old(GoldenDatabase golden) throws SQLException, IOException {
        var old = folder.resolve("old.db");
        golden.load(old);
        return old;
    }

    /** What {@code serve} does with the database before it serves. */
    private static void start(Path life) throws IOException {
        new SqlitePools(Running.settings(life, URI.create("http://127.0.0.1:9/api/")), new SimpleMeterRegistry()).close();
    }

    private static void assertWhole(DatabaseFile now, Path old) throws SQLException, IOException {
        assertThat(now.faults(false)).isEmpty();
        assertThat(lost(now, old)).isZero();
        try (var connection = now.reading()) {
            assertThat(Schema.version(connection)).isEqualTo(newest());
            assertThat(Schema.column(connection, "PRAGMA foreign_key_check")).isEmpty();
            var audit = AuditCheck.check(connection, List.of());
            assertThat(audit.faults()).isEmpty();
            assertThat(audit.events()).isEqualTo(4);
            assertThat(Tally.faults(connection)).isEmpty();
            assertThat(Schema.column(connection, "SELECT ref FROM action_text WHERE id IN"
                            + " (SELECT rowid FROM action_words WHERE text MATCH '\"DROP TABLE\"')"))
                    .isEqualTo(Schema.column(connection, "SELECT ref FROM action WHERE text LIKE '%DROP TABLE%'"));
        }
    }

    private static void assertIsAs(DatabaseFile kept, Path old, int version) throws SQLException {
        assertThat(kept.faults(false)).isEmpty();
        assertThat(lost(kept, old)).isZero();
        try (var connection = kept.reading()) {
            assertThat(Schema.version(connection)).isEqualTo(version);
        }
    }

    /** How many rows of before are not there, letter by letter, or are there twice. */
    private static long lost(DatabaseFile now, Path old) throws SQLException {
        try (var connection = now.writing();
                var statement = connection.createStatement()) {
            statement.execute("ATTACH '" + old + "' AS old");
            var lost = 0L;
            for (var table : Schema.column(connection, "SELECT m.name FROM old.sqlite_master m JOIN old.pragma_table_list l"
                    + " ON l.schema = 'old' AND l.name = m.name WHERE l.type = 'table'")) {
                lost += lost(connection, table);
            }
            return lost;
        }
    }

    private static long lost(Connection connection, String table) throws SQLException {
        var columns = String.join(", ", Schema.column(connection, "SELECT name FROM pragma_table_info('" + table + "', 'old')"));
        var missing = Schema.column(connection, "SELECT count(*) FROM (SELECT %1$s FROM old.%2$s EXCEPT SELECT %1$s FROM main.%2$s)"
                .formatted(columns, table));
        // What was migrated is added to the history of migrations, and V20 fills what V19 made; nothing else grows.
        var more = table.equals("flyway_schema_history") || isEmpty(connection, "old." + table)
                ? "0"
                : Schema.column(connection, "SELECT abs((SELECT count(*) FROM old.%1$s) - (SELECT count(*) FROM main.%1$s))"
                        .formatted(table)).getFirst();
        return Long.parseLong(missing.getFirst()) + Long.parseLong(more);
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        return Schema.column(connection, "SELECT 1 FROM " + table + " LIMIT 1").isEmpty();
    }

    private static List<String> schema(DatabaseFile database) throws SQLException {
        try (var connection = database.reading()) {
            return Schema.column(
                    connection, "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY type, name");
        }
    }

    private List<String> schemaOfNew() throws SQLException, IOException {
        var fresh = Files.createDirectory(folder.resolve("fresh"));
        start(fresh);
        return schema(new DatabaseFile(fresh.resolve("arising.db")));
    }
}
