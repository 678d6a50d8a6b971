package org.arising.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** The actions of one document beside each other: repeated ones are one, and gaps in their numbers are said. */
final class ActionRows {
    private final List<Draft.Warning> warnings;

    ActionRows(List<Draft.Warning> warnings) {
        this.warnings = warnings;
    }

    List<Draft.Row> of(List<Draft.Row> read) {
        var rows = new ArrayList<Draft.Row>();
        Map<String, Integer> seen = new HashMap<>();
        for (var row : read) {
            var key = row.wording().text().replaceAll("\\W+", " ").strip().toLowerCase(java.util.Locale.ROOT);
            var twin = seen.putIfAbsent(key, rows.size());
            if (twin == null) {
                rows.add(row);
            } else {
                var first = rows.get(twin);
                var told = new ArrayList<>(first.warnings());
                told.add(say("doubt.twice", row.lines()));
                rows.set(twin, with(first, told));
            }
        }
        gaps(rows);
        return List.copyOf(rows);
    }

    private void gaps(List<Draft.Row> rows) {
        var last = 0;
        for (var row : rows) {
            var number = row.number();
            if (number == null || !number.matches("\\d{1,3}")) {
                continue;
            }
            var here = Integer.parseInt(number);
            if (last > 0 && here > last + 1) {
                warnings.add(new Draft.Warning(row.lines(), here == last + 2
                        ? say("doubt.gap.one", last + 1, last, here)
                        : say("doubt.gap", last + 1, here - 1, last, here)));
            }
            last = here;
        }
    }

    static Draft.Row with(Draft.Row row, List<String> warnings) {
        return new Draft.Row(
                row.number(), row.meeting(), row.itemNo(), row.itemTitle(), row.responsible(), row.kind(), row.wording(),
                row.status(), row.statusNote(), row.appendices(), row.timing(), row.chapter(), row.lines(),
                List.copyOf(warnings));
    }
}
