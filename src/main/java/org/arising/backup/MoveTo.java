package org.arising.backup;

import org.arising.audit.AuditCheck;
import org.arising.storage.Database;
import org.arising.storage.DatabaseFile;
import org.arising.storage.DatabaseLock;
import org.arising.storage.PostgresDatabase;
import org.arising.storage.Schema;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import static org.arising.kernel.Words.say;

/**
 * Moves what a file of SQLite holds into an empty database of PostgreSQL. All of it is one transaction, which counts only once
 * every row was read back and is as it was, and the history agrees with its chain. The file stays as it is.
 */
public final class MoveTo {
    private static final int BATCH = 500;

    private final DatabaseFile from;
    private final PostgresDatabase to;

    /** From the one to the other. */
    public MoveTo(DatabaseFile from, PostgresDatabase to) {
        this.from = from;
        this.to = to;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** All of it is there. */
        record Moved(int tables, long rows, long events) implements Outcome {}

        /** Nothing was changed, and why. */
        record Refused(String why) implements Outcome {}
    }

    /** Moves, while no service uses the file. */
    public Outcome run() {
        if (!from.exists()) {
            return new Outcome.Refused(say("move.none", from.path()));
        }
        try {
            var lock = DatabaseLock.toReplace(from);
            if (lock.isEmpty()) {
                return new Outcome.Refused(say("move.in-use", from.path()));
            }
            try (var _ = lock.get()) {
                return moved();
            }
        } catch (IOException | SQLException | RuntimeException fault) {
            return new Outcome.Refused(say("move.failed", String.valueOf(fault.getMessage()).strip()));
        }
    }

    private Outcome moved() throws SQLException {
        var faults = from.faults(true);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(say("storage.damaged", from.path(), faults.getFirst()));
        }
        if (from.standing() != Database.Standing.CURRENT) {
            return new Outcome.Refused(say("move.version", from.path()));
        }
        to.migrate();
        try (var old = from.reading();
                var fresh = to.writing()) {
            fresh.setAutoCommit(false);
            if (!Schema.column(fresh, "SELECT id FROM workspace LIMIT 1").isEmpty()) {
                return new Outcome.Refused(say("move.not-empty", to.place()));
            }
            var tables = MovedTable.all(fresh);
            for (var table : tables) {
                copy(table, old, fresh);
            }
            long rows = 0;
            for (var table : tables) {
                var compared = compare(table, old, fresh);
                if (compared < 0) {
                    fresh.rollback();
                    return new Outcome.Refused(say("move.differs", table.name()));
                }
                rows += compared;
            }
            var checked = AuditCheck.check(fresh, List.of());
            if (!checked.faults().isEmpty()) {
                fresh.rollback();
                return new Outcome.Refused(say("move.history", checked.faults().getFirst()));
            }
            fresh.commit();
            return new Outcome.Moved(tables.size(), rows, checked.events());
        }
    }

    private static void copy(MovedTable table, Connection old, Connection fresh) throws SQLException {
        if (table.isFilledByItself()) {
            return;
        }
        try (var read = old.createStatement();
                var rows = read.executeQuery(table.inStoredOrder());
                var insert = fresh.prepareStatement(table.insert())) {
            var waiting = 0;
            while (rows.next()) {
                bind(insert, rows, table.columns().size());
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, ResultSet row, int columns) throws SQLException {
        for (int i = 1; i <= columns; i++) {
            insert.setObject(i, row.getObject(i));
        }
        insert.addBatch();
    }

    /** How many rows both hold, each the same; -1 where they differ. */
    private static long compare(MovedTable table, Connection old, Connection fresh) throws SQLException {
        try (var before = old.createStatement();
                var after = fresh.createStatement()) {
            after.setFetchSize(BATCH);
            try (var was = before.executeQuery(table.inOrderOfKeys());
                    var is = after.executeQuery(table.inOrderOfKeys())) {
                long rows = 0;
                while (was.next()) {
                    if (!is.next() || !row(was, table).equals(row(is, table))) {
                        return -1;
                    }
                    rows++;
                }
                return is.next() ? -1 : rows;
            }
        }
    }

    private static List<String> row(ResultSet row, MovedTable table) throws SQLException {
        var values = new ArrayList<String>();
        for (int i = 1; i <= table.columns().size(); i++) {
            values.add(Objects.toString(row.getString(i), "\u0000"));
        }
        return values;
    }
}
