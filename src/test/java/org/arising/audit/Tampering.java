package org.arising.audit;

import org.arising.kernel.EventHash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody with the file in hand, who has taken the triggers away: one change of the history, chosen by a seed. */
final class Tampering {
    /** What is done. */
    enum Way {
        CHANGED,
        REMOVED,
        REMOVED_WITH_LINK,
        INSERTED,
        INSERTED_WITH_LINK,
        SWAPPED,
        MOVED_IN_TIME,
        LINK_CHANGED,
        CUT,
        CUT_WITH_ITS_END,
        REWRITTEN
    }

    private final Connection connection;
    private final Random random;
    private final List<String> columns = List.of("at", "day", "actor", "via", "what", "detail", "version");

    Tampering(Connection connection, long seed) {
        this.connection = connection;
        this.random = new Random(seed);
    }

    /**
     * What was done to which event.
     *
     * @param ref reference of an event that was hit, as the doctor names it
     */
    record Done(Way way, String ref, int seq) {}

    private record Row(String workspace, long place, String ref, int seq) {}

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<Row> rows() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT workspace_id, place, ref, seq FROM event_link ORDER BY place")) {
            var rows = new ArrayList<Row>();
            while (found.next()) {
                rows.add(new Row(found.getString(1), found.getLong(2), found.getString(3), found.getInt(4)));
            }
            return rows;
        }
    }

    Done tamper() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            for (var trigger : List.of(
                    "event_is_not_changed", "event_is_not_removed", "event_is_not_replaced", "event_link_is_not_changed",
                    "event_link_is_not_removed", "event_link_goes_on", "event_link_is_the_end", "event_chain_goes_on",
                    "event_chain_is_not_removed")) {
                statement.execute("DROP TRIGGER " + trigger);
            }
        }
        var rows = rows();
        var way = Way.values()[random.nextInt(Way.values().length)];
        var row = rows.get(random.nextInt(rows.size()));
        var last = rows.getLast();
        switch (way) {
            case CHANGED -> change(row);
            case REMOVED -> remove(row);
            case REMOVED_WITH_LINK -> {
                remove(row);
                run("DELETE FROM event_link WHERE workspace_id = ? AND place = ?", row.workspace(), row.place());
            }
            case INSERTED -> insert(row, 5_000);
            case INSERTED_WITH_LINK -> {
                insert(row, 5_000);
                run("INSERT INTO event_link VALUES (?, ?, ?, 5000, ?)", row.workspace(), last.place() + 1, row.ref(), "0".repeat(64));
                run("UPDATE event_chain SET place = ?, hash = ?", last.place() + 1, "0".repeat(64));
            }
            case SWAPPED -> swap(row, rows.get((int) (row.place() % rows.size())));
            case MOVED_IN_TIME -> run(
                    "UPDATE event SET at = at + ? WHERE ref = ? AND seq = ?", 1 + random.nextInt(1_000_000), row.ref(), row.seq());
            case LINK_CHANGED -> run(
                    "UPDATE event_link SET hash = ? WHERE place = ?", EventHash.FIRST, row.place());
            case CUT -> cut(rows, false);
            case CUT_WITH_ITS_END -> cut(rows, true);
            case REWRITTEN -> {
                change(row);
                rewrite(rows);
            }
        }
        return new Done(way, row.ref(), row.seq());
    }

    private void change(Row row) throws SQLException {
        var column = columns.get(random.nextInt(columns.size()));
        var value = column.equals("at") || column.equals("version") ? column + " + 1" : column + " || 'x'";
        run("UPDATE event SET %s = %s WHERE ref = ? AND seq = ?".formatted(column, value), row.ref(), row.seq());
    }

    private void remove(Row row) throws SQLException {
        run("DELETE FROM event WHERE ref = ? AND seq = ?", row.ref(), row.seq());
    }

    private void insert(Row like, int seq) throws SQLException {
        run("""
                INSERT INTO event (workspace_id, ref, seq, at, day, actor, via, what, detail, version)
                SELECT workspace_id, ref, ?, at, day, actor, via, what, detail, version FROM event WHERE ref = ? AND seq = ?""",
                seq, like.ref(), like.seq());
    }

    /** What one event says is said by the other. */
    private void swap(Row one, Row other) throws SQLException {
        run("UPDATE event_link SET place = -1 WHERE place = ?", one.place());
        run("UPDATE event_link SET place = ? WHERE place = ?", one.place(), other.place());
        run("UPDATE event_link SET place = ? WHERE place = -1", other.place());
    }

    private void cut(List<Row> rows, boolean withItsEnd) throws SQLException {
        var left = rows.size() - 1 - random.nextInt(5);
        for (var row : rows.subList(left, rows.size())) {
            remove(row);
        }
        run("DELETE FROM event_link WHERE place > ?", left);
        if (withItsEnd) {
            run("UPDATE event_chain SET (place, hash) = (SELECT place, hash FROM event_link ORDER BY place DESC LIMIT 1)");
        }
    }

    /** The whole chain is made anew over what now stands there. */
    private void rewrite(List<Row> rows) throws SQLException {
        var hash = EventHash.FIRST;
        for (var row : rows) {
            try (var read = connection.prepareStatement("SELECT * FROM event WHERE ref = ? AND seq = ?")) {
                read.setString(1, row.ref());
                read.setInt(2, row.seq());
                var found = read.executeQuery();
                hash = EventHash.of(
                        hash, row.place(), row.workspace(), row.ref(), row.seq(), found.getLong("at"), found.getString("day"),
                        found.getString("actor"), found.getString("via"), found.getString("what"), found.getString("detail"),
                        found.getInt("version"));
            }
            run("UPDATE event_link SET hash = ? WHERE place = ?", hash, row.place());
        }
        run("UPDATE event_chain SET hash = ?", hash);
    }
}
