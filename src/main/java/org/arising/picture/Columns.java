package org.arising.picture;

import org.knowm.xchart.CategoryChart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.function.LongToDoubleFunction;

/** Columns above their names, in greys and with their numbers: nothing has to be told by its colour alone. */
final class Columns {
    /** In pixels. */
    static final int WIDE = 1_194;

    static final int HIGH = 430;
    /** The size of what stands beneath columns. */
    static final float NAMES = 28;

    private static final float TITLE = 38;
    private static final float NUMBERS = 30;

    /** A kind of column, and how many of it stand above each name. */
    record Series(String name, Color grey, List<Long> counts) {}

    private Columns() {}

    /** What is added to each count of a column, so that its sum is told from a count when its number is written. */
    private static final double TRACE = 1e-4;

    /** Columns that stand on each other: the numbers within where they are high enough, and their sums above. */
    static CategoryChart stacked(String title, List<String> names, List<Series> series, Typeface face) {
        var highest = 1L;
        for (int i = 0; i < names.size(); i++) {
            var place = i;
            highest = Math.max(highest, series.stream().mapToLong(each -> each.counts().get(place)).sum());
        }
        // A number needs about a seventh of what the columns have in height.
        var least = highest / 7.0;
        var chart = chart(title, names, series, face, count -> count + TRACE);
        chart.getStyler().setStacked(true).setShowStackSum(true).setAvailableSpaceFill(0.6).setLabelsPosition(0.5);
        chart.getStyler().setYAxisMax(1.18 * highest);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(
                count -> count - Math.rint(count) > 1.5 * TRACE || count > least ? number(count) : " ");
        return chart;
    }

    /** Columns beside each other, with their numbers above. */
    static CategoryChart beside(String title, List<String> names, List<Series> series, Typeface face) {
        var highest = series.stream().flatMap(each -> each.counts().stream()).mapToLong(Long::longValue).max().orElse(1);
        var chart = chart(title, names, series, face, count -> count == 0 ? Double.NaN : count);
        chart.getStyler().setAvailableSpaceFill(0.8).setLabelsPosition(1.06);
        chart.getStyler().setYAxisMax(1.18 * Math.max(1, highest));
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Columns::number);
        return chart;
    }

    /** In letters of which the whole title finds room. */
    private static Font titled(String title, Typeface face) {
        var font = face.bold(TITLE);
        var wide = Typeface.width(title, font);
        var room = WIDE - 60.0;
        return wide > room ? face.bold((float) (TITLE * room / wide)) : font;
    }

    private static String number(double count) {
        return Long.toString(Math.round(count));
    }

    /** What has no number at a place is not drawn there. */
    private static CategoryChart chart(
            String title, List<String> names, List<Series> series, Typeface face, LongToDoubleFunction height) {
        var chart = new CategoryChart(WIDE, HIGH);
        chart.setTitle(title);
        var styler = chart.getStyler();
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE).setChartFontColor(Color.BLACK);
        styler.setChartTitleFont(titled(title, face)).setChartTitlePadding(12).setChartPadding(18);
        styler.setPlotBorderVisible(false).setPlotContentSize(0.98);
        styler.setLegendVisible(false);
        styler.setAxisTickLabelsFont(face.plain(NAMES)).setAxisTickLabelsColor(Color.BLACK);
        styler.setYAxisTicksVisible(false).setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
        styler.setAxisTickMarksColor(Color.BLACK).setAxisTickMarksStroke(new BasicStroke(2)).setAxisTickPadding(8);
        styler.setYAxisMin(0.0);
        styler.setLabelsVisible(true).setLabelsFont(face.bold(NUMBERS));
        styler.setLabelsFontColorAutomaticEnabled(true)
                .setLabelsFontColorAutomaticDark(Color.BLACK)
                .setLabelsFontColorAutomaticLight(Color.WHITE);
        for (var each : series) {
            chart.addSeries(each.name(), names, each.counts().stream().map(height::applyAsDouble).toList())
                    .setFillColor(each.grey());
        }
        return chart;
    }
}
