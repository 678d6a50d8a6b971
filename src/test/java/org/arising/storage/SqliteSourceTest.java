package org.arising.storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the connections promise to those who store. */
class SqliteSourceTest {
    @TempDir
    private Path folder;

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM line")) {
            return rows.getInt(1);
        }
    }

    @Test
    void a_connection_that_found_the_database_held_still_stores_all_of_a_transaction_or_nothing() throws SQLException {
        var source = SqliteSource.writing("jdbc:sqlite:" + folder.resolve("arising.db"));
        try (var other = source.getConnection(); var ours = source.getConnection()) {
            run(ours, "CREATE TABLE line (words TEXT)");
            other.setAutoCommit(false);
            assertThatThrownBy(() -> ours.setAutoCommit(false)).hasMessageContaining("locked");
            other.rollback();
            other.setAutoCommit(true);

            ours.setAutoCommit(false);
            run(ours, "INSERT INTO line VALUES ('taken back')");
            ours.rollback();
            run(ours, "INSERT INTO line VALUES ('kept')");
            ours.commit();
            ours.setAutoCommit(true);
            assertThat(count(other)).isEqualTo(1);
        }
    }
}
