package org.arising.document.source;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

/** Styles and numbering of a Word document: which paragraphs are headings, and what number each shows. */
final class DocxStyles {
    /** Levels of a list that Word knows. */
    private static final int LEVELS = 9;

    private record Style(@Nullable String basedOn, int heading, @Nullable String numbering, int level) {}

    private record Level(String format, String text, int start) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, List<Level>> abstracts = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    static DocxStyles of(byte @Nullable [] styles, byte @Nullable [] numbering) throws XMLStreamException {
        var read = new DocxStyles();
        if (styles != null) {
            read.readStyles(new DocxXml(styles));
        }
        if (numbering != null) {
            read.readNumbering(new DocxXml(numbering));
        }
        return read;
    }

    private void readStyles(DocxXml xml) throws XMLStreamException {
        String id = null;
        String basedOn = null;
        String list = null;
        var heading = 0;
        var level = 0;
        while (xml.next()) {
            if (xml.starts("style")) {
                id = xml.attribute("styleId");
                basedOn = null;
                list = null;
                heading = 0;
                level = 0;
            } else if (xml.starts("name") && id != null) {
                var name = xml.value().toLowerCase(Locale.ROOT);
                heading = name.matches("heading [1-9]") ? name.charAt(8) - '0' : name.equals("title") ? 1 : heading;
            } else if (xml.starts("basedOn")) {
                basedOn = xml.value();
            } else if (xml.starts("outlineLvl") && heading == 0 && xml.value().matches("[0-8]")) {
                heading = xml.value().charAt(0) - '0' + 1;
            } else if (xml.starts("numId")) {
                list = xml.value();
            } else if (xml.starts("ilvl") && xml.value().matches("[0-8]")) {
                level = xml.value().charAt(0) - '0';
            } else if (xml.ends("style") && id != null) {
                styles.put(id, new Style(basedOn, heading, list, level));
                id = null;
            }
        }
    }

    private void readNumbering(DocxXml xml) throws XMLStreamException {
        var levels = new ArrayList<Level>();
        String of = null;
        String list = null;
        var format = "decimal";
        var text = "";
        var start = 1;
        while (xml.next()) {
            if (xml.starts("abstractNum")) {
                of = xml.attribute("abstractNumId");
                levels = new ArrayList<>();
            } else if (xml.starts("lvl")) {
                format = "decimal";
                text = "";
                start = 1;
            } else if (xml.starts("numFmt")) {
                format = xml.value();
            } else if (xml.starts("lvlText")) {
                text = xml.value();
            } else if (xml.starts("start") && xml.value().matches("\\d{1,4}")) {
                start = Integer.parseInt(xml.value());
            } else if (xml.ends("lvl") && levels.size() < LEVELS) {
                levels.add(new Level(format, text, start));
            } else if (xml.ends("abstractNum") && of != null) {
                abstracts.put(of, List.copyOf(levels));
            } else if (xml.starts("num")) {
                list = xml.attribute("numId");
            } else if (xml.starts("abstractNumId") && list != null) {
                lists.put(list, xml.value());
            }
        }
    }

    /** The level of the heading that a style makes, 1 the highest; 0 where it makes none. */
    int heading(@Nullable String style) {
        var known = style(style);
        for (int i = 0; known != null && i < LEVELS; i++) {
            if (known.heading() > 0) {
                return known.heading();
            }
            known = style(known.basedOn());
        }
        return 0;
    }

    private @Nullable Style style(@Nullable String id) {
        return id == null ? null : styles.get(id);
    }

    /** What a paragraph shows before its words: {@code •}, {@code 2.1}; null where it is in no list. */
    @Nullable String marker(@Nullable String style, @Nullable String list, int level) {
        var own = list;
        var depth = level;
        var known = style(style);
        for (int i = 0; own == null && known != null && i < LEVELS; i++) {
            own = known.numbering();
            depth = known.level();
            known = style(known.basedOn());
        }
        if (own == null || own.equals("0")) {
            return null;
        }
        var levels = abstracts.getOrDefault(lists.getOrDefault(own, ""), List.of());
        if (depth >= levels.size()) {
            return "•";
        }
        var at = levels.get(depth);
        if (at.format().equals("bullet") || at.format().equals("none")) {
            return "•";
        }
        var counts = counters.computeIfAbsent(lists.getOrDefault(own, own), key -> new int[LEVELS]);
        counts[depth] = counts[depth] == 0 ? at.start() : counts[depth] + 1;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        var shown = at.text();
        for (int i = 0; i <= depth; i++) {
            shown = shown.replace("%" + (i + 1), number(levels.get(i).format(), Math.max(1, counts[i])));
        }
        return shown.isBlank() ? "•" : shown;
    }

    private static String number(String format, int count) {
        return switch (format) {
            case "lowerLetter" -> String.valueOf((char) ('a' + (count - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (count - 1) % 26));
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(count);
            default -> Integer.toString(count);
        };
    }

    private static String roman(int count) {
        var values = new int[] {100, 90, 50, 40, 10, 9, 5, 4, 1};
        var signs = new String[] {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var roman = new StringBuilder();
        var left = Math.min(count, 399);
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
