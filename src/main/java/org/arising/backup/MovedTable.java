package org.arising.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A table whose rows move from one database to another: its columns, and what makes a row of it the same row. */
record MovedTable(String name, List<String> columns, List<String> keys) {
    /** What is of the database itself: its versions, and what wakes the service and whose turn it is. */
    private static final Set<String> ITS_OWN = Set.of("flyway_schema_history", "scheduled_tasks", "turn", "roster_version");
    /** What triggers fill as the rows of others come. */
    private static final Set<String> BY_THEMSELVES = Set.of("action_text", "action_tally", "event_chain");
    /** What is of the index of words, and of the database that has it. */
    private static final Set<String> OF_THE_INDEX = Set.of("id", "words");

    /** All of a database, each after those to which its rows refer. */
    static List<MovedTable> all(Connection connection) throws SQLException {
        var refers = new LinkedHashMap<String, Set<String>>();
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME");
                if (!ITS_OWN.contains(name)) {
                    refers.put(name, referred(connection, name));
                }
            }
        }
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < refers.size()) {
            refers.forEach((name, others) -> {
                if (ordered.containsAll(others)) {
                    ordered.add(name);
                }
            });
        }
        var all = new ArrayList<MovedTable>();
        for (var name : ordered) {
            all.add(of(connection, name));
        }
        return all;
    }

    private static Set<String> referred(Connection connection, String name) throws SQLException {
        var others = new LinkedHashSet<String>();
        try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
            while (keys.next()) {
                others.add(keys.getString("PKTABLE_NAME"));
            }
        }
        others.remove(name);
        return others;
    }

    private static MovedTable of(Connection connection, String name) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = connection.getMetaData().getColumns(null, connection.getSchema(), name, "%")) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        var keys = new ArrayList<String>();
        try (var found = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), name)) {
            while (found.next()) {
                keys.add(found.getString("COLUMN_NAME"));
            }
        }
        if (name.equals("action_text")) {
            columns.removeAll(OF_THE_INDEX);
            keys.clear();
            keys.addAll(List.of("workspace_id", "ref"));
        }
        return new MovedTable(name, List.copyOf(columns), List.copyOf(keys));
    }

    boolean isFilledByItself() {
        return BY_THEMSELVES.contains(name);
    }

    private String select() {
        return "SELECT " + String.join(", ", columns) + " FROM " + name;
    }

    /** All rows, as they were stored one after the other where that matters: a search finds the last stored first. */
    String inStoredOrder() {
        return name.equals("action")
                ? select() + " ORDER BY (SELECT t.id FROM action_text t WHERE t.workspace_id = action.workspace_id AND t.ref = action.ref)"
                : inOrderOfKeys();
    }

    /** All rows that say something, in an order that is the same everywhere. */
    String inOrderOfKeys() {
        // A status that nothing has any more may stand in the tally with none.
        var saying = name.equals("action_tally") ? " WHERE actions <> 0" : "";
        return select() + saying + " ORDER BY " + String.join(", ", keys);
    }

    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
