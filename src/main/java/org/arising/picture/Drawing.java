package org.arising.picture;

import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.knowm.xchart.CategoryChart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * Figures as a PNG in greys, on white within a border: it reads on a light and on a dark ground, and on paper. The same
 * figures give the same bytes in one runtime.
 */
public final class Drawing {
    /** A change of how figures are drawn is a change of this. */
    public static final String EDITION = "1";

    private static final int BORDER = 3;
    /** In pixels. */
    public static final int WIDE = Columns.WIDE + 2 * BORDER;

    private static final int LEGEND = 64;
    private static final int NOTE = 36;
    private static final int MARGIN = 24;
    private static final float NOTES = 25;
    /** More columns than that are too narrow for their names. */
    private static final int MOST = 7;

    static final Color RAISED = grey(0x26);
    static final Color COMPLETED = grey(0x8c);

    private static final Color EDGE = grey(0x8c);

    private Drawing() {}

    /** Columns, and what their greys mean. */
    private record Panel(CategoryChart chart, List<Columns.Series> series) {}

    private static Color grey(int level) {
        return new Color(level, level, level);
    }

    /** From the ground up: each, and the white above, is at least 2.4 times as bright as what is below it. */
    static Color grey(Age age) {
        return switch (age) {
            case OVER_A_YEAR -> grey(0x00);
            case UNDER_A_YEAR -> grey(0x5c);
            case UNDER_THREE_MONTHS -> grey(0xa6);
        };
    }

    /** The picture, as a PNG. */
    public static byte[] of(Figures figures) {
        var face = Typeface.of(figures.shares().stream().map(Figures.Share::name).toList());
        var panels = new ArrayList<Panel>();
        if (figures.haveShares()) {
            panels.add(shares(figures, face));
        }
        if (figures.haveMonths()) {
            panels.add(months(figures, face));
        }
        var notes = lines(FiguresText.notes(figures), face);
        var high = (Columns.HIGH + LEGEND) * panels.size() + NOTE * notes.size() + MARGIN + 2 * BORDER;
        var image = new BufferedImage(WIDE, high, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            paint(g, high, panels, notes, face);
        } finally {
            g.dispose();
        }
        return Greys.png(image);
    }

    private static void paint(Graphics2D g, int high, List<Panel> panels, List<String> notes, Typeface face) {
        g.setColor(EDGE);
        g.fillRect(0, 0, WIDE, high);
        g.setColor(Color.WHITE);
        g.fillRect(BORDER, BORDER, Columns.WIDE, high - 2 * BORDER);
        var top = BORDER;
        for (var panel : panels) {
            var own = (Graphics2D) g.create(BORDER, top, Columns.WIDE, Columns.HIGH);
            panel.chart().paint(own, Columns.WIDE, Columns.HIGH);
            own.dispose();
            top += Columns.HIGH;
            legend(g, panel.series(), top, face.plain(Columns.NAMES));
            top += LEGEND;
        }
        g.setColor(Color.BLACK);
        g.setFont(face.plain(NOTES));
        for (var note : notes) {
            top += NOTE;
            g.drawString(note, MARGIN, top - 6);
        }
    }

    /** What each grey means, in the middle of a line. */
    private static void legend(Graphics2D g, List<Columns.Series> series, int top, Font font) {
        var box = 24;
        var apart = 56;
        var wide = series.stream().mapToDouble(each -> box + 12 + Typeface.width(each.name(), font)).sum()
                + apart * (series.size() - 1.0);
        var left = (WIDE - wide) / 2;
        g.setFont(font);
        for (var each : series) {
            g.setColor(each.grey());
            g.fillRect((int) left, top + 8, box, box);
            g.setColor(Color.BLACK);
            g.drawString(each.name(), (int) left + box + 12, top + 29);
            left += box + 12 + Typeface.width(each.name(), font) + apart;
        }
    }

    private static Panel shares(Figures figures, Typeface face) {
        var all = figures.shares();
        var shown = all.size() <= MOST ? all : all.subList(0, MOST - 1);
        var rest = all.subList(shown.size(), all.size());
        var wide = (Columns.WIDE - 60.0) / (shown.size() + (rest.isEmpty() ? 0 : 1)) - 12;
        var font = face.plain(Columns.NAMES);
        var names = new ArrayList<String>();
        shown.forEach(share -> names.add(unlike(names, Typeface.fitted(Texts.shortened(share.name(), 40), font, wide))));
        if (!rest.isEmpty()) {
            names.add(unlike(names, Typeface.fitted(say("picture.chart.more", rest.size()), font, wide)));
        }
        var series = Arrays.stream(Age.values())
                .map(age -> {
                    var counts = new ArrayList<Long>();
                    shown.forEach(share -> counts.add(share.ages().getOrDefault(age, 0L)));
                    if (!rest.isEmpty()) {
                        counts.add(rest.stream().mapToLong(share -> share.ages().getOrDefault(age, 0L)).sum());
                    }
                    return new Columns.Series(age.label(), grey(age), counts);
                })
                .toList();
        return new Panel(
                Columns.stacked(say("picture.chart.shares", figures.ongoing(), figures.day()), names, series, face), series);
    }

    /** The chart tells columns by their names, and two that are cut to the same are still two. */
    private static String unlike(List<String> names, String name) {
        return names.contains(name) ? unlike(names, name + "\u200a") : name;
    }

    private static Panel months(Figures figures, Typeface face) {
        var names = figures.months().stream().map(month -> Words.language().shortMonth(month.month())).toList();
        var series = List.of(
                new Columns.Series(
                        say("picture.chart.raised"),
                        RAISED,
                        figures.months().stream().map(Figures.Month::raised).toList()),
                new Columns.Series(
                        say("picture.chart.completed"),
                        COMPLETED,
                        figures.months().stream().map(Figures.Month::completed).toList()));
        var title = say(
                "picture.chart.months",
                Words.language().month(figures.months().getFirst().month()),
                Words.language().month(figures.months().getLast().month()));
        return new Panel(Columns.beside(title, names, series, face), series);
    }

    /** Notes in lines that are no wider than the picture. */
    private static List<String> lines(List<String> notes, Typeface face) {
        var font = face.plain(NOTES);
        var lines = new ArrayList<String>();
        for (var note : notes) {
            var line = "";
            for (var word : note.split(" ", -1)) {
                if (!line.isEmpty() && Typeface.width(line + " " + word, font) > WIDE - 2 * MARGIN) {
                    lines.add(line);
                    line = "";
                }
                line = line.isEmpty() ? word : line + " " + word;
            }
            lines.add(line);
        }
        return lines;
    }
}
