package org.arising.access;

import org.arising.kernel.WorkspaceId;
import org.arising.testkit.Databases;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that is stored of one workspace, by table, to see whether anything of it has changed. */
final class Footprint implements AutoCloseable {
    /**
     * What the service notes of its own work, whoever asked, such as that officers hear of what could not be sent; and that
     * somebody looked at their home tab, or said something.
     */
    private static final Map<String, String> BESIDE = Map.of(
            "home", "1 = 0",
            "presence", "1 = 0",
            "mailbox", "1 = 0",
            "outbox", "kind NOT IN ('home', 'trouble')",
            "applied", "key NOT LIKE 'heard:%'");
    /** How far a message has come is the service's own; that it will not be sent is for people to change. */
    private static final Map<String, String> COLUMNS = Map.of(
            "outbox", "key, kind, subject, committee, recipient, actor, state IN ('failed', 'dropped')");

    private final Connection connection;
    private final WorkspaceId workspace;
    private final List<String> tables;
    private Map<String, String> before;
    private long version;

    Footprint(Path folder, WorkspaceId workspace) {
        this.workspace = workspace;
        try {
            connection = Databases.connect(folder);
            tables = column("""
                    SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND c.name = 'workspace_id' ORDER BY m.name""");
            version = version();
            before = read();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private long version() throws SQLException {
        return Long.parseLong(column("PRAGMA data_version").getFirst());
    }

    private List<String> column(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private Map<String, String> read() throws SQLException {
        var all = new TreeMap<String, String>();
        for (var table : tables) {
            var sql = "SELECT %s FROM %s WHERE workspace_id = ? AND %s".formatted(
                    COLUMNS.getOrDefault(table, "*"), table, BESIDE.getOrDefault(table, "1 = 1"));
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, workspace.value());
                try (var rows = statement.executeQuery()) {
                    var text = new ArrayList<String>();
                    while (rows.next()) {
                        var row = new StringBuilder();
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            row.append(rows.getString(column)).append('|');
                        }
                        text.add(row.toString());
                    }
                    text.sort(null);
                    all.put(table, String.join("\n", text));
                }
            }
        }
        return all;
    }

    /** The tables that have changed since it was made or renewed, each with the first row that is another. */
    List<String> changed() {
        try {
            var now = version();
            if (now == version) {
                return List.of();
            }
            version = now;
            var after = read();
            return tables.stream()
                    .filter(table -> !after.get(table).equals(before.get(table)))
                    .map(table -> table + ": " + other(before.get(table), after.get(table)))
                    .toList();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String other(String before, String after) {
        var known = new HashSet<>(List.of(before.split("\n")));
        return after.lines().filter(row -> !known.contains(row)).findFirst().orElse("fewer rows");
    }

    /** Begins anew from what is stored now. */
    void renew() {
        try {
            version = version();
            before = read();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
