package org.arising.storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While replicas are brought forward one after the other, those of the version before go on over the schema of the next. What
 * they read and write must still be there, and nothing that they do not know may be asked of them.
 */
class MigrationsOnlyAddTest {
    /** The first schema on PostgreSQL, before which there were no replicas. */
    private static final int FIRST = 30;

    private static final Path FOLDER = Path.of("src/main/resources/db/migration/postgresql");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    /** What adds something of its own: a table, an index, a function, a trigger that watches, or a column that may stay empty. */
    private static final List<Pattern> ADDING = Stream.of(
                    "create table .*",
                    "create index .*",
                    "create function .*",
                    "create trigger \\w+ after .*",
                    "alter table \\w+ add column (?!.* not null(?!.* default )).*",
                    "insert into .*")
            .map(form -> Pattern.compile(form, Pattern.DOTALL))
            .toList();

    static List<Path> later() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> version(file) > FIRST).sorted().toList();
        }
    }

    private static int version(Path file) {
        var found = VERSION.matcher(file.getFileName().toString());
        assertThat(found.matches()).as("%s", file).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @ParameterizedTest
    @MethodSource("later")
    void a_later_schema_leaves_what_the_version_before_works_with(Path file) throws IOException {
        assertThat(statements(Files.readString(file))).isNotEmpty().allSatisfy(statement -> assertThat(adds(statement)).as(statement).isTrue());
    }

    @Test
    void there_are_later_schemas_to_look_at() throws IOException {
        assertThat(later()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE action",
                "ALTER TABLE action DROP COLUMN text",
                "ALTER TABLE action RENAME COLUMN text TO words",
                "ALTER TABLE action ADD COLUMN colour text NOT NULL",
                "ALTER TABLE action ALTER COLUMN text TYPE varchar",
                "CREATE TRIGGER action_is_refused BEFORE INSERT ON action FOR EACH ROW EXECUTE FUNCTION refused('no')",
                "UPDATE action SET status = 'open' WHERE status = 'ongoing'",
                "DELETE FROM action"
            })
    void what_would_stop_the_version_before_is_found(String statement) {
        assertThat(adds(statement)).isFalse();
    }

    private static boolean adds(String statement) {
        var plain = statement.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        return ADDING.stream().anyMatch(form -> form.matcher(plain).matches());
    }

    /** Its statements, without comments; what a function holds between its dollars belongs to the one that makes it. */
    private static List<String> statements(String script) {
        var withoutComments = script.replaceAll("(?m)^\\s*--.*$", "");
        var parts = withoutComments.split("\\$\\$", -1);
        for (int i = 1; i < parts.length; i += 2) {
            parts[i] = "";
        }
        return Arrays.stream(String.join("$$", parts).split(";")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
