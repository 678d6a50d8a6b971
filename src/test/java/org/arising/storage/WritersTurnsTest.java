package org.arising.storage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arising.kernel.OneWorkspace;
import org.arising.kernel.RightOfWay;
import org.arising.kernel.WorkspaceId;
import org.arising.testkit.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who waits for whom among those that write to PostgreSQL: in one process, and in two over one database. */
class WritersTurnsTest {
    private static final WorkspaceId HERE = new WorkspaceId("w-here");
    private static final WorkspaceId THERE = new WorkspaceId("w-there");

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private PostgresPools pools;
    private PostgresPools replica;

    @BeforeEach
    void open() {
        var database = new PostgresDatabase(Databases.postgres(folder));
        pools = new PostgresPools(database, meters);
        replica = new PostgresPools(database, new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        pools.close();
        replica.close();
    }

    private PostgresPools of(String process) {
        return process.equals("the same") ? pools : replica;
    }

    @ParameterizedTest
    @ValueSource(strings = {"the same", "another"})
    void who_writes_to_one_workspace_does_not_wait_for_who_writes_to_another(String process) throws Exception {
        try (var open = begun(HERE, pools)) {
            begun(THERE, of(process)).close();
            assertThat(open.isClosed()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the same", "another"})
    void who_writes_to_the_same_workspace_waits_and_is_told_that_it_is_busy(String process) throws Exception {
        try (var open = begun(HERE, pools)) {
            assertThatThrownBy(() -> begun(HERE, of(process))).isInstanceOf(SQLException.class);
            open.commit();
        }
        begun(HERE, of(process)).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the same", "another"})
    void who_writes_to_any_workspace_writes_alone(String process) throws Exception {
        try (var open = begun(HERE, pools)) {
            assertThatThrownBy(() -> begun(null, of(process))).isInstanceOf(SQLException.class);
            open.commit();
        }
        try (var open = begun(null, pools)) {
            assertThatThrownBy(() -> begun(HERE, of(process))).isInstanceOf(SQLException.class);
            open.commit();
        }
        begun(HERE, of(process)).close();
    }

    @Test
    void a_turn_that_did_not_come_is_counted_and_leaves_the_line_as_it_was() throws Exception {
        try (var open = begun(HERE, pools)) {
            assertThatThrownBy(() -> begun(HERE, pools)).isInstanceOf(SQLException.class);
            open.commit();
        }
        assertThat(meters.counter("arising.write.turn.missed").count()).isEqualTo(1);
        begun(null, pools).close();
        begun(HERE, pools).close();
    }

    /** Twice as many as there are connections, so that one busy workspace would hold all of them if it could. */
    @Test
    void a_line_for_one_workspace_leaves_connections_for_others() throws Exception {
        var standing = new ArrayList<CompletableFuture<Void>>();
        try (var open = begun(HERE, pools)) {
            var there = new CountDownLatch(16);
            for (int i = 0; i < 16; i++) {
                standing.add(CompletableFuture.runAsync(
                        () -> {
                            there.countDown();
                            unchecked(() -> {
                                begun(HERE, pools).close();
                                return null;
                            });
                        },
                        task -> Thread.ofVirtual().start(task)));
            }
            there.await();
            begun(THERE, pools).close();
            open.commit();
        }
        for (var each : standing) {
            each.get(20, TimeUnit.SECONDS);
        }
    }

    /** Reads a number and writes the next, in four threads of each of two processes. */
    @Test
    void nothing_that_is_read_before_it_is_written_is_lost_between_replicas() throws Exception {
        try (var connection = new PostgresDatabase(Databases.postgres(folder)).writing();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE counted (workspace text PRIMARY KEY, number int)");
            statement.execute("INSERT INTO counted VALUES ('w-here', 0), ('w-there', 0)");
        }
        var counting = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 8; i++) {
            var process = i % 2 == 0 ? pools : replica;
            var workspace = i < 4 ? HERE : i < 7 ? THERE : null;
            counting.add(CompletableFuture.runAsync(
                    () -> {
                        for (int each = 0; each < 20; each++) {
                            unchecked(() -> {
                                count(workspace, process);
                                return null;
                            });
                        }
                    },
                    task -> Thread.ofVirtual().start(task)));
        }
        for (var each : counting) {
            each.get(60, TimeUnit.SECONDS);
        }
        try (var connection = new PostgresDatabase(Databases.postgres(folder)).reading()) {
            assertThat(Schema.column(connection, "SELECT number FROM counted ORDER BY workspace")).isEqualTo(List.of("100", "60"));
        }
    }

    /** Whoever may write to any workspace counts the first. */
    private static void count(WorkspaceId workspace, PostgresPools process) throws SQLException {
        var id = workspace == null ? HERE.value() : workspace.value();
        try (var connection = begun(workspace, process);
                var statement = connection.createStatement()) {
            int number;
            try (var answer = statement.executeQuery("SELECT number FROM counted WHERE workspace = '" + id + "'")) {
                answer.next();
                number = answer.getInt(1);
            }
            statement.execute("UPDATE counted SET number = %d WHERE workspace = '%s'".formatted(number + 1, id));
            connection.commit();
        }
    }

    private static void unchecked(Callable<Void> work) {
        try {
            work.call();
        } catch (Exception fault) {
            throw new CompletionException(fault);
        }
    }

    /** A transaction that is open, of somebody for whom Slack waits. */
    private static Connection begun(WorkspaceId workspace, PostgresPools process) throws SQLException {
        try {
            return new RightOfWay().first(
                    () -> workspace == null ? begun(process) : OneWorkspace.within(workspace, () -> begun(process)));
        } catch (CompletionException fault) {
            throw (SQLException) fault.getCause();
        }
    }

    private static Connection begun(PostgresPools process) {
        try {
            var connection = process.writer().getConnection();
            try {
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException busy) {
                connection.close();
                throw busy;
            }
        } catch (SQLException fault) {
            throw new CompletionException(fault);
        }
    }
}
