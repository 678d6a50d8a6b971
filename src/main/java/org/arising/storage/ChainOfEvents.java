package org.arising.storage;

import org.arising.kernel.EventHash;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** V20: chains the events that were there before they were chained, in the order in which they were recorded. */
final class ChainOfEvents implements JavaMigration {
    private static final int BATCH = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20");
    }

    @Override
    public String getDescription() {
        return "chain";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        chain(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO event_chain (workspace_id, place, hash)
                    SELECT workspace_id, place, hash FROM event_link l
                    WHERE place = (SELECT max(place) FROM event_link m WHERE m.workspace_id = l.workspace_id)""");
            for (var trigger : TRIGGERS) {
                statement.execute(trigger);
            }
        }
    }

    private static void chain(Connection connection) throws SQLException {
        try (var read = connection.createStatement();
                var rows = read.executeQuery("SELECT * FROM event ORDER BY workspace_id, at, ref, seq");
                var insert = connection.prepareStatement(
                        "INSERT INTO event_link (workspace_id, place, ref, seq, hash) VALUES (?, ?, ?, ?, ?)")) {
            var workspace = "";
            var place = 0L;
            var hash = EventHash.FIRST;
            while (rows.next()) {
                if (!workspace.equals(rows.getString("workspace_id"))) {
                    workspace = rows.getString("workspace_id");
                    place = 0;
                    hash = EventHash.FIRST;
                }
                hash = hash(rows, hash, ++place);
                insert(insert, rows, place, hash);
                if (place % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void insert(PreparedStatement insert, ResultSet row, long place, String hash) throws SQLException {
        insert.setString(1, row.getString("workspace_id"));
        insert.setLong(2, place);
        insert.setString(3, row.getString("ref"));
        insert.setInt(4, row.getInt("seq"));
        insert.setString(5, hash);
        insert.addBatch();
    }

    private static String hash(ResultSet row, String before, long place) throws SQLException {
        return EventHash.of(
                before,
                place,
                row.getString("workspace_id"),
                row.getString("ref"),
                row.getInt("seq"),
                row.getLong("at"),
                row.getString("day"),
                row.getString("actor"),
                row.getString("via"),
                row.getString("what"),
                row.getString("detail"),
                row.getInt("version"));
    }

    /** Append-only: REPLACE removes without the triggers of removal, so what is there already is refused as well. */
    private static final String[] TRIGGERS = {
        """
        CREATE TRIGGER event_is_not_replaced BEFORE INSERT ON event
        WHEN EXISTS (SELECT 1 FROM event WHERE workspace_id = new.workspace_id AND ref = new.ref AND seq = new.seq)
        BEGIN SELECT RAISE(ABORT, 'events are append-only'); END""",
        """
        CREATE TRIGGER event_link_is_not_changed BEFORE UPDATE ON event_link
        BEGIN SELECT RAISE(ABORT, 'events are append-only'); END""",
        """
        CREATE TRIGGER event_link_is_not_removed BEFORE DELETE ON event_link
        BEGIN SELECT RAISE(ABORT, 'events are append-only'); END""",
        """
        CREATE TRIGGER event_link_goes_on BEFORE INSERT ON event_link
        WHEN new.place <> 1 + coalesce((SELECT place FROM event_chain WHERE workspace_id = new.workspace_id), 0)
        BEGIN SELECT RAISE(ABORT, 'events are chained one after the other'); END""",
        """
        CREATE TRIGGER event_link_is_the_end AFTER INSERT ON event_link
        BEGIN
            INSERT INTO event_chain (workspace_id, place, hash) VALUES (new.workspace_id, new.place, new.hash)
            ON CONFLICT (workspace_id) DO UPDATE SET place = excluded.place, hash = excluded.hash;
        END""",
        """
        CREATE TRIGGER event_chain_goes_on BEFORE UPDATE ON event_chain WHEN new.place <> old.place + 1
        BEGIN SELECT RAISE(ABORT, 'events are append-only'); END""",
        """
        CREATE TRIGGER event_chain_is_not_removed BEFORE DELETE ON event_chain
        BEGIN SELECT RAISE(ABORT, 'events are append-only'); END"""
    };
}
