package org.arising.bench;

import org.arising.testkit.Databases;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

/** Another process that commits to databases all the time, so that what was read from them has to be read anew. */
final class Committing implements AutoCloseable {
    /** Commits to each database. */
    static final int A_SECOND = 50;

    private static final String CHANGE = """
            UPDATE action_tally SET actions = actions WHERE (workspace_id, party, status, committee)
            = (SELECT workspace_id, party, status, committee FROM action_tally LIMIT 1)""";

    private final List<Connection> connections = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> ticking;
    private final AtomicLong commits = new AtomicLong();

    /** Begins with the databases in those folders. */
    Committing(List<Path> folders) throws SQLException {
        for (var folder : folders) {
            var connection = Databases.connect(folder);
            connections.add(connection);
            var statement = connection.createStatement();
            statements.add(statement);
            // What is lost with the machine is nothing, and the disk is not what is measured.
            statement.execute(Databases.isPostgres() ? "SET synchronous_commit = off" : "PRAGMA synchronous = OFF");
        }
        ticking = clock.scheduleAtFixedRate(this::commit, 0, 1_000 / A_SECOND, TimeUnit.MILLISECONDS);
    }

    private void commit() {
        try {
            for (var statement : statements) {
                assertThat(statement.executeUpdate(CHANGE)).isEqualTo(1);
            }
            commits.incrementAndGet();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** How many each database has had; none comes after a fault. */
    long commits() {
        return commits.get();
    }

    @Override
    public void close() throws SQLException {
        ticking.cancel(false);
        // Waits for a commit that is under way.
        clock.close();
        for (var connection : connections) {
            connection.close();
        }
    }
}
