package org.arising.storage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

/** For how long what was read is what is there. */
class UnchangedTest {
    @TempDir
    private Path folder;

    private Connection writer;
    private SqliteCommits commits;
    private Unchanged<String, Object> read;

    @BeforeEach
    void open() throws SQLException {
        var url = "jdbc:sqlite:" + folder.resolve("a.db");
        writer = SqliteSource.writing(url).getConnection();
        run("CREATE TABLE counted (number INTEGER)");
        commits = new SqliteCommits(SqliteSource.reading(url));
        read = new Unchanged<>(commits::mark, 2);
    }

    @AfterEach
    void close() throws SQLException {
        commits.close();
        writer.close();
    }

    @Test
    void what_was_read_is_kept_until_somebody_commits() throws SQLException {
        var first = read.of("a", Object::new);
        assertThat(read.of("a", Object::new)).isSameAs(first);
        assertThat(read.of("b", Object::new)).isNotSameAs(first);
        run("INSERT INTO counted VALUES (1)");
        assertThat(read.of("a", Object::new)).isNotSameAs(first);
    }

    @Test
    void what_is_written_and_taken_back_changes_nothing() throws SQLException {
        var first = read.of("a", Object::new);
        writer.setAutoCommit(false);
        run("INSERT INTO counted VALUES (1)");
        assertThat(read.of("a", Object::new)).isSameAs(first);
        writer.rollback();
        assertThat(read.of("a", Object::new)).isSameAs(first);
    }

    @Test
    void what_is_committed_while_it_is_read_is_found_by_the_next() {
        var early = read.of("a", () -> {
            var seen = new Object();
            runs("INSERT INTO counted VALUES (1)");
            return seen;
        });
        assertThat(read.of("a", Object::new)).isNotSameAs(early);
    }

    @Test
    void no_more_is_kept_than_was_said() {
        var first = read.of("a", Object::new);
        read.of("b", Object::new);
        var third = read.of("c", Object::new);
        assertThat(read.of("c", Object::new)).isSameAs(third);
        assertThat(read.of("a", Object::new)).isNotSameAs(first);
    }

    @Test
    void where_the_database_cannot_tell_everything_is_read_each_time() {
        var untold = new Unchanged<String, Object>(OptionalLong::empty, 2);
        assertThat(untold.of("a", Object::new)).isNotSameAs(untold.of("a", Object::new));
    }

    private void run(String sql) throws SQLException {
        try (var statement = writer.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void runs(String sql) {
        try {
            run(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
