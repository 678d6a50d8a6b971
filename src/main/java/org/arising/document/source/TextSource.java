package org.arising.document.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text and Markdown, line by line: cells are separated by tabs, or by bars as in Markdown. */
final class TextSource {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");
    private static final Pattern ENTRY = Pattern.compile("^(\\s*)([-*•◦‣–]|o(?=\\s{2,}))\\s+(.+)$");
    private static final Pattern STRONG = Pattern.compile("^(\\*\\*|__).+(\\*\\*|__):?$");

    private TextSource() {}

    static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        var number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            if (isRule(line)) {
                // The line beneath a heading says nothing but that it is one, and where its columns stand.
                if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Row(var place, var cells, var heading)) {
                    blocks.set(blocks.size() - 1, new Block.Row(place, cells, true));
                }
                continue;
            }
            blocks.add(block(line, Place.line(number)));
        }
        return blocks;
    }

    private static Block block(String line, Place place) {
        if (line.isBlank() && line.indexOf('\t') < 0) {
            return new Block.Gap(place);
        }
        var stripped = line.strip();
        if (stripped.startsWith("|") && stripped.indexOf('|', 1) > 0) {
            return row(place, barred(stripped));
        }
        if (line.indexOf('\t') >= 0) {
            return row(place, Arrays.asList(line.split("\t", -1)));
        }
        var heading = HEADING.matcher(stripped);
        if (heading.matches()) {
            return new Block.Heading(place, heading.group(1).length(), Markup.plain(heading.group(2)));
        }
        var entry = ENTRY.matcher(line);
        if (entry.matches()) {
            return new Block.Entry(place, entry.group(1).length() / 2, entry.group(2), Markup.plain(entry.group(3)));
        }
        return new Block.Words(place, Markup.plain(stripped), STRONG.matcher(stripped).matches());
    }

    private static boolean isRule(String line) {
        var stripped = line.strip();
        return stripped.startsWith("|")
                && stripped.indexOf('|', 1) > 0
                && barred(stripped).stream().allMatch(cell -> cell.matches(":?-+:?"));
    }

    private static Block row(Place place, List<String> cells) {
        return new Block.Row(place, cells.stream().map(Cell::of).toList(), false);
    }

    private static List<String> barred(String line) {
        var inner = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }
}
