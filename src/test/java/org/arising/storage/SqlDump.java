package org.arising.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import static java.util.stream.Collectors.joining;

/** A database as SQL that makes it again: a row a line, and no character that a reader of a difference would not see. */
final class SqlDump {
    private static final int LONG = 2_000;
    private static final Pattern REPEATED = Pattern.compile("(.{1,40}?)\\1+", Pattern.DOTALL);
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR, (int) Character.PRIVATE_USE, (int) Character.UNASSIGNED);

    private SqlDump() {}

    /** Tables, then their rows, then what watches over rows: triggers would otherwise act a second time. */
    static String of(Connection connection) throws SQLException {
        var dump = new StringBuilder();
        // The index of words keeps tables of its own, which it makes and fills itself.
        var own = "(SELECT name FROM pragma_table_list WHERE type = 'shadow')";
        var tables = Schema.column(
                connection, "SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT IN " + own + " ORDER BY rowid");
        tables.forEach(sql -> dump.append(sql).append(";\n\n"));
        for (var table : Schema.column(
                connection, "SELECT m.name FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name"
                        + " WHERE l.type = 'table' AND m.type = 'table' ORDER BY m.rowid")) {
            rows(connection, table, dump);
        }
        for (var words : Schema.column(connection, "SELECT name FROM pragma_table_list WHERE type = 'virtual'")) {
            dump.append("INSERT INTO %s (%s) VALUES ('rebuild');\n".formatted(words, words));
        }
        Schema.column(
                        connection, "SELECT sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL ORDER BY rowid")
                .forEach(sql -> dump.append('\n').append(sql).append(";\n"));
        return dump.toString();
    }

    private static void rows(Connection connection, String table, StringBuilder dump) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                var values = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(value(rows, i));
                }
                dump.append("INSERT INTO ").append(table).append(" VALUES (").append(String.join(", ", values)).append(");\n");
            }
        }
        dump.append('\n');
    }

    private static String value(ResultSet rows, int column) throws SQLException {
        return switch (rows.getObject(column)) {
            case null -> "NULL";
            case Number number -> number.toString();
            case byte[] bytes -> "x'" + HexFormat.of().formatHex(bytes) + "'";
            case Object text -> text(text.toString());
        };
    }

    private static String text(String text) {
        if (text.length() > LONG) {
            var repeated = REPEATED.matcher(text.substring(0, LONG));
            if (repeated.lookingAt()) {
                var unit = repeated.group(1);
                var times = text.length() / unit.length();
                if (unit.repeat(times).equals(text)) {
                    return "replace(hex(zeroblob(" + times + ")), '00', " + text(unit) + ")";
                }
            }
        }
        return text.isEmpty() ? "''" : String.join(" || ", pieces(text));
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var seen = new StringBuilder();
        var unseen = new ArrayList<Integer>();
        text.codePoints().forEach(character -> {
            if (UNSEEN.contains(Character.getType(character))) {
                quoted(seen, pieces);
                unseen.add(character);
            } else {
                characters(unseen, pieces);
                seen.appendCodePoint(character);
            }
        });
        quoted(seen, pieces);
        characters(unseen, pieces);
        return pieces;
    }

    private static void quoted(StringBuilder seen, List<String> pieces) {
        if (!seen.isEmpty()) {
            pieces.add("'" + seen.toString().replace("'", "''") + "'");
            seen.setLength(0);
        }
    }

    private static void characters(List<Integer> unseen, List<String> pieces) {
        if (!unseen.isEmpty()) {
            pieces.add(unseen.stream().map(String::valueOf).collect(joining(", ", "char(", ")")));
            unseen.clear();
        }
    }

    /** Runs such SQL as one transaction. */
    static void load(Connection connection, String dump) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN;\n" + dump + "\nCOMMIT;");
        }
    }
}
