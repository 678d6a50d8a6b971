package org.arising.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import org.arising.storage.Columns;
import org.arising.testkit.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing crosses a workspace: every statement says of which one it speaks, but for a few, each for a reason. */
class EveryQueryTest {
    @TempDir
    private Path folder;

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/sqlite");

    private static final String ROWS_SAY = "what it finds says of which workspace it is, and is handled within that";

    private static final String OLD = "what is old of every workspace is swept; nothing is read out";

    private static final Map<String, String> EXCEPT = Map.ofEntries(
            Map.entry("ActionRows.forget", OLD),
            Map.entry("HeldRows.sent", ROWS_SAY),
            Map.entry("HeldRows.waiting", ROWS_SAY),
            Map.entry("HomeRows.removeOld", OLD),
            Map.entry("InstallationRows.all", ROWS_SAY),
            Map.entry("InstallationRows.delete", "a team is one workspace: it takes the app away"),
            Map.entry("OldMailRows.old", ROWS_SAY),
            Map.entry("OutRows.byToken", "whoever answers by e-mail holds an unguessable token, which tells the workspace"),
            Map.entry("OutboxRows.due", ROWS_SAY),
            Map.entry("OutboxRows.nextDue", "only when to wake, of the whole service"),
            Map.entry("OutboxRows.release", "at the start of the service, which was sending for every workspace"),
            Map.entry("OutboxRows.sweep", OLD),
            Map.entry("PresenceRows.removeOld", OLD),
            Map.entry("PublicRows.named", "an address is one of the whole installation, and this is where its workspace is learnt"),
            Map.entry("ReadingInstallations.ofTenant", "a verified request names its team, and this is where the workspace of a team is learnt"),
            Map.entry("ReadingOutbox.countDue", "only how many, for the operator"),
            Map.entry("ReadingOutbox.countFailed", "only how many, for the operator"),
            Map.entry("ReadingOutbox.oldestDue", "only for how long, for the operator"),
            Map.entry("ReplyRows.untaken", ROWS_SAY),
            Map.entry("RosterQueries.ofPublicName", "an address is one of the whole installation; only whether it is taken is told"),
            Map.entry("StagedRows.next", ROWS_SAY),
            Map.entry("UsedFiles.all", "content lies there once for all workspaces; only its hashes are read, to keep it"),
            Map.entry("UsedFiles.forgetFetched", OLD),
            Map.entry("UsedFiles.forgetStored", OLD),
            Map.entry("WayRows.unseen", ROWS_SAY));

    @Test
    void every_statement_says_of_which_workspace_it_speaks() throws IOException {
        var tables = tables();
        assertThat(tables).contains("action", "committee", "outbox", "mail_in").hasSizeGreaterThan(40);
        var queries = queries();
        assertThat(queries).hasSizeGreaterThan(150);
        var loose = new TreeMap<String, String>();
        queries.forEach((name, sql) -> {
            var free = new Statement(sql).free(tables);
            if (!free.isEmpty()) {
                loose.put(name, free + " in " + sql.replaceAll("\\s+", " "));
            }
        });
        assertThat(loose.keySet()).as("%s", loose).isEqualTo(new TreeSet<>(EXCEPT.keySet()));
    }

    @Test
    void every_statement_of_a_repository_is_written_out() {
        var repositories = ours().filter(type -> type.isAnnotationPresent(JdbcRepository.class)).toList();
        assertThat(repositories).hasSizeGreaterThan(30).allSatisfy(type -> assertThat(type.getMethods())
                .filteredOn(method -> Modifier.isAbstract(method.getModifiers()))
                .allMatch(method -> method.isAnnotationPresent(Query.class)));
    }

    @Test
    void every_statement_is_understood_by_postgresql_too() throws SQLException {
        var strange = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection(Databases.postgres(folder))) {
            for (var sql : statements()) {
                try (var prepared = connection.prepareStatement(sql)) {
                    // Asking for these makes the server read the statement.
                    assertThat(prepared.getParameterMetaData().getParameterCount()).isNotNegative();
                } catch (SQLException refused) {
                    strange.put(sql, refused.getMessage());
                }
            }
        }
        assertThat(strange).isEmpty();
    }

    /** A prepared statement whose result would change with its table fails where another process adds a column. */
    @Test
    void every_statement_finds_the_same_columns_where_another_version_has_added_some() throws SQLException {
        var url = Databases.postgres(folder);
        var before = new TreeMap<String, List<String>>();
        Columns columns;
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            columns = Columns.of(connection);
            for (var sql : statements()) {
                before.put(sql, results(connection, sql));
                assertThat(results(connection, columns.named(sql))).as(sql).isEqualTo(before.get(sql));
            }
            statement.execute("""
                    DO $$ DECLARE named text; BEGIN
                    FOR named IN SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()
                    LOOP EXECUTE format('ALTER TABLE %I ADD COLUMN of_tomorrow text', named); END LOOP;
                    END $$""");
        }
        var others = 0;
        try (var connection = DriverManager.getConnection(url)) {
            for (var sql : statements()) {
                assertThat(results(connection, columns.named(sql))).as(sql).isEqualTo(before.get(sql));
                others += results(connection, sql).equals(before.get(sql)) ? 0 : 1;
            }
        }
        assertThat(others).as("statements that would have found others").isGreaterThan(40);
    }

    private static Set<String> statements() {
        return queries().values().stream()
                .flatMap(query -> Arrays.stream(query.split(" ; ")))
                .map(sql -> sql.replaceAll("(?<![:\\w]):\\w+", "?"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> results(Connection connection, String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var prepared = connection.prepareStatement(sql)) {
            var described = prepared.getMetaData();
            for (int i = 1; described != null && i <= described.getColumnCount(); i++) {
                names.add(described.getColumnName(i));
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM action WHERE ref = :ref",
                "SELECT a.* FROM action a JOIN event e ON e.ref = a.ref WHERE a.workspace_id = :workspace",
                "SELECT * FROM action WHERE workspace_id = :workspace AND EXISTS (SELECT 1 FROM event WHERE event.ref = action.ref)",
                "UPDATE outbox SET workspace_id = :workspace WHERE key = :key",
                "DELETE FROM action WHERE workspace_id <> :workspace",
                "SELECT a.* FROM action a JOIN event e ON e.workspace_id = a.workspace_id AND e.ref = a.ref",
                "INSERT INTO event (ref) VALUES (:ref)",
                "INSERT INTO event (workspace_id, ref) SELECT workspace_id, ref FROM action WHERE ref = :ref",
            })
    void a_statement_that_does_not_is_found(String sql) {
        assertThat(new Statement(sql).free(Set.of("action", "event", "outbox"))).isNotEmpty();
    }

    /** Every table that holds something of a workspace. */
    private static Set<String> tables() throws IOException {
        var tables = new TreeSet<String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL)
                        .matcher(Files.readString(file))
                        .results()
                        .filter(found -> found.group(2).contains("workspace_id"))
                        .forEach(found -> tables.add(found.group(1)));
            }
        }
        return tables;
    }

    private static Stream<Class<?>> ours() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.arising").stream()
                        .filter(type -> !type.getName().contains("$"))
                        .filter(type -> type.getSimpleName().endsWith("Rows") || type.getSimpleName().endsWith("Queries")
                                || type.isAnnotatedWith(JdbcRepository.class))
                        .map(JavaClass::reflect);
    }

    /** Every statement of every repository, by class and method. */
    private static Map<String, String> queries() {
        var queries = new TreeMap<String, String>();
        ours().flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Query.class))
                        .forEach(method -> queries.merge(
                                method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                                method.getAnnotation(Query.class).value(),
                                (one, other) -> one + " ; " + other));
        return queries;
    }

    /** A statement with its subqueries, each of which has to say of which workspace its own tables are. */
    private record Statement(String own, List<Statement> within) {
        private static final Pattern TABLE =
                Pattern.compile("(?i)\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(\\w+)(?:\\s+(?:AS\\s+)?(?!(?:WHERE|SET|ON|JOIN|LEFT|ORDER|GROUP|LIMIT|USING|CROSS|VALUES|UNION|SELECT)\\b)(\\w+))?");

        Statement(String sql) {
            this(own(sql), within(sql));
        }

        /** The text without its subqueries. */
        private static String own(String sql) {
            var own = new StringBuilder(sql);
            for (var inner = subquery(own.toString()); inner != null; inner = subquery(own.toString())) {
                own.replace(inner[0], inner[1] + 1, " ");
            }
            return own.toString();
        }

        private static List<Statement> within(String sql) {
            var all = new ArrayList<Statement>();
            var rest = new StringBuilder(sql);
            for (var inner = subquery(rest.toString()); inner != null; inner = subquery(rest.toString())) {
                all.add(new Statement(rest.substring(inner[0] + 1, inner[1])));
                rest.replace(inner[0], inner[1] + 1, " ");
            }
            return List.copyOf(all);
        }

        /** Where the first subquery begins and ends; null where there is none. */
        private static int[] subquery(String sql) {
            var begins = Pattern.compile("(?i)\\(\\s*(?:SELECT|WITH)\\b").matcher(sql);
            if (!begins.find()) {
                return null;
            }
            var depth = 0;
            for (var at = begins.start(); at < sql.length(); at++) {
                depth += sql.charAt(at) == '(' ? 1 : sql.charAt(at) == ')' ? -1 : 0;
                if (depth == 0) {
                    return new int[] {begins.start(), at};
                }
            }
            throw new IllegalStateException("A bracket is not closed in " + sql);
        }

        /** The tables of which no workspace is said. */
        Set<String> free(Set<String> tables) {
            var free = new TreeSet<String>();
            within.forEach(inner -> free.addAll(inner.free(tables)));
            // Each arm of a union speaks for itself, and so does what is selected to be inserted.
            for (var arm : own.split("(?i)\\bUNION(?: ALL)?\\b|;|(?<=\\))\\s*(?=SELECT\\b)")) {
                var named = TABLE.matcher(arm).results().filter(found -> tables.contains(found.group(1))).toList();
                var names = named.stream().map(Statement::name).toList();
                for (var found : named) {
                    var name = name(found);
                    var isInsert = found.group().toUpperCase(java.util.Locale.ROOT).startsWith("INTO");
                    if (isInsert ? !inserts(arm) : !isHeld(arm, name, names.size() == 1) || !isAnchored(arm, names)) {
                        free.add(found.group(1));
                    }
                }
            }
            return free;
        }

        private static String name(MatchResult found) {
            return found.group(2) == null ? found.group(1) : found.group(2);
        }

        /** Tables that are joined to each other alone are held to nothing. */
        private static boolean isAnchored(String sql, List<String> names) {
            var where = conditions(sql);
            return Pattern.compile("(?i)workspace_id\\s*=\\s*:|workspace_id\\s*,[^)]*\\)\\s+IN\\b").matcher(where).find()
                    || Pattern.compile("(?i)workspace_id\\s*=\\s*(\\w+)\\.workspace_id").matcher(where).results()
                            .anyMatch(found -> !names.contains(found.group(1)));
        }

        private static String conditions(String sql) {
            return sql.replaceAll("(?is)\\bSET\\b.*?(?=\\bWHERE\\b|$)", " ");
        }

        private static boolean inserts(String sql) {
            return Pattern.compile("(?i)INTO\\s+\\w+\\s*\\([^)]*\\bworkspace_id\\b").matcher(sql).find();
        }

        private static boolean isHeld(String sql, String name, boolean only) {
            var where = conditions(sql);
            var column = (only ? "(?:" + name + "\\.)?" : name + "\\.") + "workspace_id";
            return Pattern.compile("(?i)(?<![\\w.])" + column + "\\s*=\\s*(?::\\w+|\\w+\\.workspace_id)").matcher(where).find()
                    || Pattern.compile("(?i)workspace_id\\s*=\\s*" + name + "\\.workspace_id").matcher(where).find()
                    || Pattern.compile("(?i)\\(\\s*" + column + "\\s*,[^)]*\\)\\s+IN\\b").matcher(where).find()
                    || Pattern.compile("(?i)USING\\s*\\([^)]*\\bworkspace_id\\b").matcher(where).find();
        }
    }
}
