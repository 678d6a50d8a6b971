package org.arising.doctor;

import org.arising.kernel.Finding;
import org.arising.storage.PostgresDatabase;
import org.arising.testkit.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** What the doctor says of a PostgreSQL server. */
class ServerChecksTest {
    private static final Clock HERE = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void a_server_that_agrees_on_time_and_knows_letters_is_well() {
        assertThat(ServerChecks.of(server(), HERE)).singleElement().matches(Finding::well);
    }

    @Test
    void clocks_that_are_apart_are_told_with_how_far() {
        assertThat(ServerChecks.of(server(), Clock.offset(HERE, Duration.ofSeconds(-90)))).singleElement().satisfies(found -> {
            assertThat(found.well()).isFalse();
            assertThat(found.words()).contains("90 seconds").contains("NTP");
        });
    }

    @Test
    void a_database_that_does_not_know_letters_is_told() throws SQLException {
        var name = "plain" + System.nanoTime();
        try (var connection = DriverManager.getConnection(server().url());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        }
        var plain = new PostgresDatabase(server().url().replaceFirst("/t[0-9a-f]+e?\\?", "/" + name + "?"));
        assertThat(ServerChecks.of(plain, HERE)).singleElement().satisfies(found -> {
            assertThat(found.well()).isFalse();
            assertThat(found.words()).contains(name).contains("C.UTF-8");
        });
    }

    @Test
    void a_server_that_does_not_answer_is_told_without_its_password() {
        var gone = new PostgresDatabase("jdbc:postgresql://127.0.0.1:9/none?user=u&password=secret-word");
        assertThat(ServerChecks.of(gone, HERE)).singleElement().satisfies(found -> {
            assertThat(found.well()).isFalse();
            assertThat(found.words()).contains("127.0.0.1:9/none").doesNotContain("secret-word");
        });
    }

    private PostgresDatabase server() {
        return new PostgresDatabase(Databases.empty(folder));
    }
}
