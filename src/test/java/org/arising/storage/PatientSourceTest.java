package org.arising.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.arising.kernel.RightOfWay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who waits for the one connection that writes, and how long. */
class PatientSourceTest {
    private final RightOfWay way = new RightOfWay();

    @TempDir
    private Path folder;

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setDataSource(SqliteSource.writing("jdbc:sqlite:" + folder.resolve("arising.db")));
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        return new HikariDataSource(config);
    }

    private static boolean isHad(PatientSource source) {
        try (var connection = source.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void what_slack_waits_for_hears_soon_that_none_is_free_and_a_job_waits_until_one_is() throws Exception {
        try (var pool = pool()) {
            var source = new PatientSource(pool);
            CompletableFuture<Boolean> job;
            try (var held = source.getConnection()) {
                job = CompletableFuture.supplyAsync(() -> isHad(source));
                // The job is in line at least as long as two that Slack waits for are one after the other.
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> way.first(() -> isHad(source)))
                            .hasCauseInstanceOf(SQLTransientConnectionException.class);
                }
                assertThat(job).isNotDone();
                assertThat(held.isClosed()).isFalse();
            }
            assertThat(job.get()).isTrue();
            assertThat(way.<Boolean>first(() -> isHad(source))).isTrue();
        }
    }
}
