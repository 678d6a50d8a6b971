package org.arising.document.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line of a text document in neutral form: a row of a table, or words. */
sealed interface Block {
    /** Its place, the first line being 1. */
    int line();

    /** A row of a table, with its cells as written. */
    record Row(int line, List<String> cells) implements Block {}

    /** Words outside a table. */
    record Words(int line, String text) implements Block {}

    /** An empty line. */
    record Gap(int line) implements Block {}

    /** The blocks of a text: cells are separated by tabs, or by bars as in Markdown. */
    static List<Block> of(String text) {
        var blocks = new ArrayList<Block>();
        var number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank() && line.indexOf('\t') < 0) {
                blocks.add(new Gap(number));
            } else if (line.strip().startsWith("|") && line.indexOf('|', line.indexOf('|') + 1) > 0) {
                var cells = barred(line.strip());
                if (cells.stream().anyMatch(cell -> !cell.matches(":?-+:?"))) {
                    blocks.add(new Row(number, cells));
                }
            } else if (line.indexOf('\t') >= 0) {
                blocks.add(new Row(number, Arrays.stream(line.split("\t", -1)).map(String::strip).toList()));
            } else {
                blocks.add(new Words(number, line.strip()));
            }
        }
        return blocks;
    }

    private static List<String> barred(String line) {
        var inner = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }
}
