package org.arising.committee;

import java.util.Collection;
import java.util.List;

/** Short lists of names in one column, a line each: a name holds no line break. */
final class Lists {
    private Lists() {}

    static String written(Collection<String> names) {
        return String.join("\n", names);
    }

    static List<String> read(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
