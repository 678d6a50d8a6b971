package org.arising.backup;

import org.arising.action.ActionLists;
import org.arising.action.Filter;
import org.arising.action.ReadActions;
import org.arising.action.Turn;
import org.arising.audit.AuditCheck;
import org.arising.kernel.WorkspaceId;
import org.arising.storage.DatabaseFile;
import org.arising.storage.PostgresDatabase;
import org.arising.storage.Schema;
import org.arising.testkit.Databases;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An installation that outgrows its file moves to PostgreSQL whole, or stays where it is. */
class MoveToTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);

    @TempDir
    private Path folder;

    private DatabaseFile file() {
        return new DatabaseFile(folder.resolve("arising.db"));
    }

    private PostgresDatabase server() {
        return new PostgresDatabase(Databases.empty(folder));
    }

    private WorkspaceId registered() {
        try (var shop = Workshop.onFile(folder)) {
            shop.readRegister();
            return shop.workspace();
        }
    }

    private static List<String> column(PostgresDatabase server, String sql) throws SQLException {
        try (var connection = server.reading()) {
            return Schema.column(connection, sql);
        }
    }

    @Test
    void every_row_is_there_afterwards_the_history_agrees_and_lists_and_searches_say_the_same() throws Exception {
        var workspace = registered();
        var server = server();
        assertThat(new MoveTo(file(), server).run()).isInstanceOfSatisfying(MoveTo.Outcome.Moved.class, done -> {
            assertThat(done.rows()).isGreaterThan(100);
            assertThat(done.events()).isPositive();
        });
        try (var old = Workshop.onFile(folder);
                var moved = Workshop.on(server.url(), folder)) {
            for (var words : List.of(List.<String>of(), List.of("strip search"), List.of("inform"), List.of("police"))) {
                var filter = new Filter(Filter.Scope.ALL, Set.of("PCC"), List.of(), null, null, null, null, words);
                assertThat(moved.of(ActionLists.class).page(workspace, filter, TODAY, Turn.first(), 50).actions())
                        .as("%s", words)
                        .isNotEmpty()
                        .isEqualTo(old.of(ActionLists.class).page(workspace, filter, TODAY, Turn.first(), 50).actions());
            }
            var refs = old.of(ReadActions.class).all(workspace, "PCC");
            assertThat(moved.of(ReadActions.class).all(workspace, "PCC")).isEqualTo(refs);
            assertThat(moved.of(ReadActions.class).history(workspace, refs.getFirst()))
                    .isEqualTo(old.of(ReadActions.class).history(workspace, refs.getFirst()));
        }
        try (var connection = server.reading()) {
            assertThat(AuditCheck.check(connection, List.of()).faults()).isEmpty();
        }
    }

    @Test
    void what_is_of_record_is_append_only_there_too() {
        registered();
        var server = server();
        assertThat(new MoveTo(file(), server).run()).isInstanceOf(MoveTo.Outcome.Moved.class);
        for (var sql : List.of(
                "UPDATE event SET actor = 'somebody'", "DELETE FROM event", "TRUNCATE event CASCADE", "DELETE FROM event_link", "DELETE FROM event_chain",
                "UPDATE event_chain SET hash = ''", "INSERT INTO event_link SELECT workspace_id, place + 5, ref, seq + 900, hash FROM event_link LIMIT 1")) {
            assertThatThrownBy(() -> {
                        try (var connection = server.writing();
                                var statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("events are");
        }
    }

    @Test
    void nothing_is_moved_into_a_database_that_holds_something() throws Exception {
        registered();
        var server = server();
        assertThat(new MoveTo(file(), server).run()).isInstanceOf(MoveTo.Outcome.Moved.class);
        assertThat(new MoveTo(file(), server).run()).isInstanceOfSatisfying(MoveTo.Outcome.Refused.class, refused ->
                assertThat(refused.why()).contains("something in the database").doesNotContain("user="));
        assertThat(column(server, "SELECT count(*) FROM workspace")).containsExactly("1");
    }

    @Test
    void while_a_service_uses_the_file_nothing_is_moved() {
        registered();
        try (var shop = Workshop.onFile(folder)) {
            assertThat(shop.workspace()).isNotNull();
            assertThat(new MoveTo(file(), server()).run()).isInstanceOfSatisfying(MoveTo.Outcome.Refused.class, refused ->
                    assertThat(refused.why()).contains("in use", "Stop the service"));
        }
    }

    @Test
    void a_history_that_was_tampered_with_stays_where_it_is_and_the_other_database_stays_empty() throws Exception {
        registered();
        try (var connection = file().writing();
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER event_is_not_changed");
            statement.execute("UPDATE event SET actor = 'somebody' WHERE seq = 1");
        }
        var server = server();
        assertThat(new MoveTo(file(), server).run()).isInstanceOfSatisfying(MoveTo.Outcome.Refused.class, refused ->
                assertThat(refused.why()).contains("history does not agree", "doctor --verify"));
        assertThat(column(server, "SELECT id FROM workspace")).isEmpty();
    }

    @Test
    void a_server_that_does_not_answer_is_told_in_one_line() {
        registered();
        assertThat(new MoveTo(file(), new PostgresDatabase("jdbc:postgresql://127.0.0.1:9/none?user=u&password=secret-word")).run())
                .isInstanceOfSatisfying(MoveTo.Outcome.Refused.class, refused ->
                        assertThat(refused.why()).startsWith("Nothing was moved").contains("cannot be opened", "Look whether").doesNotContain("secret-word", "\n"));
    }
}
