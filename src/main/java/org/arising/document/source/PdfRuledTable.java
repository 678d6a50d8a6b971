package org.arising.document.source;

import org.arising.document.source.PdfRules.Rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A table without tags whose cells are ruled: its rows and columns stand between the lines that are drawn.
 *
 * @param columns where each column begins, and where the last ends
 * @param rows where each row begins, and where the last ends
 */
record PdfRuledTable(List<Double> columns, List<Double> rows) {
    /** Lines that stand no further apart are one, in points. */
    private static final double SAME = 3;
    /** A row's line goes over this much of the table's width: others rule some of its columns alone. */
    private static final double OVER = 0.5;
    /** A wider gap between two lines of a cell stands between paragraphs, in times of the letters' size. */
    private static final double PARAGRAPH = 1.75;

    /** The ruled tables of a page with at least two columns, from the top. */
    static List<PdfRuledTable> of(List<Rule> rules) {
        var tables = new ArrayList<PdfRuledTable>();
        for (var group : groups(rules)) {
            var columns = places(group, false);
            if (columns.size() < 3) {
                continue;
            }
            var width = columns.getLast() - columns.getFirst();
            var rows = new ArrayList<Double>();
            for (var at : places(group, true)) {
                if (covered(group, at) >= width * OVER) {
                    rows.add(at);
                }
            }
            if (rows.size() >= 2) {
                tables.add(new PdfRuledTable(columns, List.copyOf(rows)));
            }
        }
        tables.sort(Comparator.comparing(table -> table.rows().getFirst()));
        return tables;
    }

    /** Lines that touch each other are of one table. */
    private static List<List<Rule>> groups(List<Rule> rules) {
        var down = rules.stream().filter(rule -> !rule.across()).toList();
        var group = new int[rules.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        var sorted = new TreeMap<Double, List<Integer>>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).across()) {
                sorted.computeIfAbsent(rules.get(i).at(), at -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.across()) {
                continue;
            }
            for (var near : sorted.subMap(rule.from() - SAME, true, rule.to() + SAME, true).values()) {
                for (var j : near) {
                    var across = rules.get(j);
                    if (across.from() - SAME <= rule.at() && rule.at() <= across.to() + SAME) {
                        group[root(group, i)] = root(group, j);
                    }
                }
            }
        }
        var byRoot = new TreeMap<Integer, List<Rule>>();
        for (int i = 0; i < rules.size(); i++) {
            byRoot.computeIfAbsent(root(group, i), root -> new ArrayList<>()).add(rules.get(i));
        }
        return down.isEmpty() ? List.of() : List.copyOf(byRoot.values());
    }

    private static int root(int[] group, int of) {
        var root = of;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static List<Double> places(List<Rule> rules, boolean across) {
        var places = new ArrayList<Double>();
        rules.stream().filter(rule -> rule.across() == across).map(Rule::at).sorted().forEach(at -> {
            if (places.isEmpty() || at - places.getLast() > SAME) {
                places.add(at);
            }
        });
        return places;
    }

    private static double covered(List<Rule> rules, double at) {
        var covered = 0.0;
        var reached = Double.NEGATIVE_INFINITY;
        var on = rules.stream()
                .filter(rule -> rule.across() && Math.abs(rule.at() - at) <= SAME)
                .sorted(Comparator.comparing(Rule::from))
                .toList();
        for (var rule : on) {
            covered += Math.max(0, rule.to() - Math.max(rule.from(), reached));
            reached = Math.max(reached, rule.to());
        }
        return covered;
    }

    /** Whether a word stands within it. */
    boolean holds(PdfLine.Word word, float y) {
        var middle = (word.from() + word.to()) / 2;
        return middle > columns.getFirst() && middle < columns.getLast() && y > rows.getFirst() && y < rows.getLast() + SAME;
    }

    /** Whether its columns stand where those of another do: a table that goes on over a page's end. */
    boolean goesOn(PdfRuledTable other) {
        if (columns.size() != other.columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - other.columns.get(i)) > SAME) {
                return false;
            }
        }
        return true;
    }

    /** Its rows with the words that stand in their cells, as the little HTML that stands in cells. */
    List<List<String>> texts(List<PdfLine> lines) {
        var cells = new ArrayList<List<CellText>>();
        for (int row = 0; row + 1 < rows.size(); row++) {
            var line = new ArrayList<CellText>();
            for (int column = 0; column + 1 < columns.size(); column++) {
                line.add(new CellText());
            }
            cells.add(line);
        }
        for (var line : lines) {
            for (var word : line.words()) {
                if (holds(word, line.y())) {
                    cells.get(place(rows, line.y() - SAME))
                            .get(place(columns, (word.from() + word.to()) / 2))
                            .add(word, line.y());
                }
            }
        }
        return cells.stream().map(row -> row.stream().map(CellText::toString).toList()).toList();
    }

    private static int place(List<Double> begins, double at) {
        var place = 0;
        while (place + 2 < begins.size() && at >= begins.get(place + 1)) {
            place++;
        }
        return place;
    }

    /** The words of a cell while they are gathered, as the little HTML that stands in them. */
    private static final class CellText {
        private final StringBuilder text = new StringBuilder();
        private double last = Double.NaN;

        void add(PdfLine.Word word, double y) {
            if (!Double.isNaN(last) && y - last > word.size() * PARAGRAPH) {
                text.append("<br>");
            } else if (!text.isEmpty() && !(y > last && endsOpen())) {
                text.append(' ');
            }
            text.append(word.text().replace("&", "&amp;").replace("<", "&lt;").replaceAll("^[\uf0b7\uf0a7▪◦]$", "•"));
            last = y;
        }

        /** A compound that is broken at its hyphen goes on in the next line. */
        private boolean endsOpen() {
            var length = text.length();
            return length > 1 && text.charAt(length - 1) == '-' && Character.isLetter(text.charAt(length - 2));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
