package org.arising.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arising.kernel.RightOfWay;
import org.arising.testkit.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What those who write at once to SQLite have to do with one another: the disk, and nothing else. */
class SharedCommitsTest {
    @TempDir
    private Path folder;

    private final AtomicInteger commits = new AtomicInteger();
    private volatile boolean isFull;
    private String url;
    private HikariDataSource pool;
    private SharedCommits shared;

    @BeforeEach
    void open() throws SQLException {
        url = "jdbc:sqlite:" + folder.resolve("a.db");
        try (var connection = SqliteSource.writing(url).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE said (word TEXT)");
        }
        pool = new HikariDataSource(Pools.config("writer", new Watched(SqliteSource.writing(url)), 1, new SimpleMeterRegistry()));
        shared = new SharedCommits(pool, new WriteMeters(new SimpleMeterRegistry()));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void those_who_stand_in_line_are_written_to_the_disk_together() throws Exception {
        var line = new Row();
        line.first("a", () -> {
            for (int i = 0; i < 5; i++) {
                line.hurried("b" + i, Deed.COMMIT);
            }
        });
        assertThat(line.ended()).containsOnlyKeys("a", "b0", "b1", "b2", "b3", "b4").allSatisfy((who, told) -> assertThat(told).isEmpty());
        assertThat(said()).containsExactlyInAnyOrder("a", "b0", "b1", "b2", "b3", "b4");
        assertThat(commits).hasValue(1);
    }

    @Test
    void so_many_are_written_together_that_the_first_does_not_wait_for_all() throws Exception {
        var line = new Row();
        line.first("a", () -> {
            for (int i = 0; i < 20; i++) {
                line.hurried("b" + i, Deed.COMMIT);
            }
        });
        assertThat(line.ended()).hasSize(21).allSatisfy((who, told) -> assertThat(told).isEmpty());
        assertThat(said()).hasSize(21);
        assertThat(commits).hasValue(2);
    }

    @Test
    void what_one_takes_back_is_its_own() throws Exception {
        var line = new Row();
        line.first("a", () -> {
            line.hurried("b", Deed.COMMIT);
            line.hurried("taken back", Deed.ROLLBACK);
            line.hurried("left", Deed.CLOSE);
            line.hurried("c", Deed.COMMIT);
        });
        assertThat(line.ended()).hasSize(5).allSatisfy((who, told) -> assertThat(told).isEmpty());
        assertThat(said()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void the_first_may_take_back_what_it_wrote() throws SQLException {
        try (var connection = shared.getConnection()) {
            connection.setAutoCommit(false);
            say(connection, "taken back");
            connection.rollback();
            connection.setAutoCommit(false);
            say(connection, "kept");
            connection.commit();
        }
        assertThat(said()).containsExactly("kept");
    }

    @Test
    void where_the_disk_takes_nothing_everybody_is_told_and_nothing_is_there() throws Exception {
        isFull = true;
        var line = new Row();
        line.first("a", () -> {
            line.hurried("b", Deed.COMMIT);
            line.hurried("c", Deed.COMMIT);
        });
        assertThat(line.ended()).hasSize(3).allSatisfy((who, told) -> assertThat(told).contains("no space"));
        assertThat(said()).isEmpty();
        isFull = false;
        try (var connection = shared.getConnection()) {
            say(connection, "later");
        }
        assertThat(said()).containsExactly("later");
    }

    @Test
    void where_sqlite_undoes_all_of_it_everybody_is_told_and_nothing_is_there() throws Exception {
        var line = new Row();
        line.first("a", () -> {
            line.hurried("b", Deed.UNDONE);
            line.hurried("c", Deed.COMMIT);
        });
        assertThat(line.ended().get("a")).contains("savepoint");
        assertThat(line.ended().get("b")).contains("savepoint");
        assertThat(line.ended().get("c")).as("it came after that").isEmpty();
        assertThat(said()).containsExactly("c");
    }

    @Test
    void where_sqlite_undoes_what_the_first_wrote_it_is_told_and_nobody_else_is_drawn_in() throws Exception {
        var line = new Row();
        try (var connection = shared.getConnection()) {
            connection.setAutoCommit(false);
            say(connection, "a");
            try (var statement = connection.createStatement()) {
                statement.execute("ROLLBACK");
            }
            line.hurried("b", Deed.COMMIT);
            assertThatThrownBy(connection::commit).hasMessageContaining("savepoint");
        }
        assertThat(line.ended()).containsEntry("b", "");
        assertThat(said()).containsExactly("b");
    }

    @Test
    void whoever_takes_back_what_it_decided_by_what_others_wrote_is_told_once_that_is_on_the_disk() throws Exception {
        isFull = true;
        var line = new Row();
        line.first("a", () -> line.hurried("taken back", Deed.ROLLBACK));
        assertThat(line.ended()).hasSize(2).allSatisfy((who, told) -> assertThat(told).contains("no space"));
        assertThat(said()).isEmpty();
    }

    @Test
    void whoever_does_not_hurry_begins_when_all_before_is_on_the_disk_and_is_not_joined() throws Exception {
        var line = new Row();
        line.first("a", () -> {
            line.slow("job");
            line.hurried("b", Deed.COMMIT);
        });
        assertThat(line.ended()).hasSize(3).allSatisfy((who, told) -> assertThat(told).isEmpty());
        assertThat(line.seenByJob).containsExactly("a");
        assertThat(line.toldBeforeTheJobEnded).as("the first was told while the job was still writing").isTrue();
        assertThat(said()).containsExactlyInAnyOrder("a", "job", "b");
        assertThat(commits.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_statement_by_itself_is_on_the_disk_when_it_is_done() throws SQLException {
        try (var connection = shared.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
            say(connection, "a");
            assertThat(said()).containsExactly("a");
        }
    }

    @Test
    void a_connection_that_was_closed_is_refused_and_gives_its_turn_back_once() throws SQLException {
        var connection = shared.getConnection();
        connection.close();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
        try (var one = shared.getConnection()) {
            assertThatThrownBy(() -> shared.getConnection()).isInstanceOf(SQLException.class).hasMessageContaining("writing");
            assertThat(one.isClosed()).isFalse();
        }
    }

    private static void say(Connection connection, String word) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO said VALUES ('" + word + "')");
        }
    }

    /** What another connection reads. */
    private List<String> said() throws SQLException {
        try (var connection = SqliteSource.reading(url).getConnection()) {
            return Schema.column(connection, "SELECT word FROM said ORDER BY rowid");
        }
    }

    private enum Deed {
        COMMIT,
        ROLLBACK,
        CLOSE,
        /** As SQLite itself does where it cannot go on. */
        UNDONE
    }

    private interface Work {
        void run() throws Exception;
    }

    /** People who write, one behind the other, and what each was told. */
    private final class Row {
        private final Map<String, String> told = new ConcurrentHashMap<>();
        private final List<Thread> standing = new ArrayList<>();
        private volatile List<String> seenByJob = List.of();
        private volatile boolean toldBeforeTheJobEnded;

        /** Writes, and commits once others stand in line. */
        void first(String word, Work others) {
            new RightOfWay().first(() -> {
                try (var connection = shared.getConnection()) {
                    connection.setAutoCommit(false);
                    say(connection, word);
                    others.run();
                    connection.commit();
                    connection.setAutoCommit(true);
                    told.put(word, "");
                } catch (Exception fault) {
                    told.put(word, String.valueOf(fault.getMessage()));
                }
                return null;
            });
        }

        void hurried(String word, Deed deed) {
            stand(word, () -> new RightOfWay().first(() -> write(word, deed)));
        }

        void slow(String word) {
            stand(word, () -> write(word, Deed.COMMIT));
        }

        private Void write(String word, Deed deed) {
            try (var connection = shared.getConnection()) {
                connection.setAutoCommit(false);
                if (!RightOfWay.isFirst()) {
                    seenByJob = said();
                    Eventually.holds(Duration.ofSeconds(20), () -> assertThat(told).containsKey("a"));
                    toldBeforeTheJobEnded = true;
                }
                say(connection, word);
                switch (deed) {
                    case COMMIT -> connection.commit();
                    case ROLLBACK -> connection.rollback();
                    case CLOSE -> {}
                    case UNDONE -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute("ROLLBACK");
                        }
                        connection.commit();
                    }
                }
                told.put(word, "");
            } catch (SQLException fault) {
                told.put(word, String.valueOf(fault.getMessage()));
            }
            return null;
        }

        /** In the order in which they came. */
        private void stand(String word, Runnable work) {
            var thread = Thread.ofPlatform().name(word).start(work);
            standing.add(thread);
            Eventually.holds(Duration.ofSeconds(20), () -> assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING));
        }

        Map<String, String> ended() throws InterruptedException {
            for (var each : standing) {
                each.join();
            }
            return told;
        }
    }

    /** Counts what is committed, and fails as a full disk does. */
    private final class Watched extends PlainSource {
        private final DataSource source;

        Watched(DataSource source) {
            this.source = source;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = source.getConnection();
            return proxied(Connection.class, (proxy, method, arguments) -> {
                var answer = method.invoke(connection, arguments);
                return answer instanceof Statement statement && method.getName().equals("createStatement") ? watched(statement) : answer;
            });
        }

        private Statement watched(Statement statement) {
            return proxied(Statement.class, (proxy, method, arguments) -> {
                if (arguments != null && "COMMIT".equals(arguments[0])) {
                    if (isFull) {
                        throw new InvocationTargetException(new SQLException("no space"));
                    }
                    commits.incrementAndGet();
                }
                return method.invoke(statement, arguments);
            });
        }

        private <T> T proxied(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(
                    SharedCommitsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        try {
                            return handler.invoke(proxy, method, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getTargetException();
                        }
                    }));
        }
    }
}
