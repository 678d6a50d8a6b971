package org.arising.storage;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of every table as they are when a process starts, in place of each {@code *} of its statements. PostgreSQL refuses
 * a prepared statement whose result has got another shape ("cached plan must not change result type"), and a process of the next
 * version may add a column at any time.
 */
public final class Columns {
    /** A star that stands for columns, of a table by that name or of the one that it is selected from; never {@code count(*)}. */
    private static final Pattern STAR = Pattern.compile("(?<=SELECT |DISTINCT |, )(?:(\\w+)\\.)?\\*(?=\\s+FROM (\\w+)|\\W)");

    private static final Pattern CALLED = Pattern.compile("\\b(?:FROM|JOIN)\\s+(\\w+)\\s+(?:AS\\s+)?(\\w+)");

    private final Map<String, List<String>> ofTables;
    private final Map<String, String> named = new ConcurrentHashMap<>();

    private Columns(Map<String, List<String>> ofTables) {
        this.ofTables = Map.copyOf(ofTables);
    }

    /** Those of the schema that the connection uses. */
    public static Columns of(Connection connection) throws SQLException {
        var tables = new HashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("""
                        SELECT table_name, string_agg(column_name, ',' ORDER BY ordinal_position)
                        FROM information_schema.columns WHERE table_schema = current_schema() GROUP BY table_name""")) {
            while (answer.next()) {
                tables.put(answer.getString(1), List.of(answer.getString(2).split(",")));
            }
        }
        return new Columns(tables);
    }

    /** The statement with its columns by name. */
    public String named(String sql) {
        return sql.indexOf('*') < 0 ? sql : named.computeIfAbsent(sql, this::written);
    }

    private String written(String sql) {
        var called = new HashMap<String, String>();
        CALLED.matcher(sql).results().forEach(found -> called.put(found.group(2), found.group(1)));
        return STAR.matcher(sql).replaceAll(star -> {
            var name = star.group(1);
            var table = name == null ? star.group(2) : called.getOrDefault(name, name);
            // One of a subquery has the columns that are named in there.
            var columns = table == null ? null : ofTables.get(table);
            return Matcher.quoteReplacement(columns == null ? star.group() : listed(name, columns));
        });
    }

    private static String listed(@Nullable String name, List<String> columns) {
        return String.join(", ", columns.stream().map(column -> name == null ? column : name + "." + column).toList());
    }
}
