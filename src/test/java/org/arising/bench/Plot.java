package org.arising.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Lines through points over two logarithmic axes, as SVG. */
public record Plot(String title, String across, String up, Map<String, List<Point>> lines) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int TOP = 40;
    /** For the names of the lines. */
    private static final int RIGHT = 860;
    /** Told apart by those who do not see all colours, after Okabe and Ito. */
    private static final List<String> COLOURS =
            List.of("#000000", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d31", "#7f7f7f");

    /** Of one size, what was found; both above zero. */
    public record Point(double x, double y) {}

    String svg() {
        var points = lines.values().stream().flatMap(List::stream).toList();
        var x = Axis.of(points.stream().mapToDouble(Point::x), LEFT, WIDTH);
        var y = Axis.of(points.stream().mapToDouble(Point::y), HEIGHT, TOP);
        var ticks = x.decades().mapToObj(at -> "<path d='M%.1f %d V%d' stroke='#ddd'/><text x='%.1f' y='%d' text-anchor='middle'>%s</text>"
                .formatted(x.of(at), TOP, HEIGHT, x.of(at), HEIGHT + 18, number(at)));
        var rungs = y.decades().mapToObj(at -> "<path d='M%d %.1f H%d' stroke='#ddd'/><text x='%d' y='%.1f' text-anchor='end'>%s</text>"
                .formatted(LEFT, y.of(at), WIDTH, LEFT - 6, y.of(at) + 4, number(at)));
        var number = new int[1];
        var drawn = lines.entrySet().stream().map(line -> line(line.getKey(), line.getValue(), x, y, number[0]++));
        return """
                <svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' font-size='12'>
                <rect width='100%%' height='100%%' fill='white'/><text x='%d' y='20' font-size='15'>%s</text>
                %s
                <text x='%d' y='%d' text-anchor='middle'>%s</text><text x='12' y='%d' transform='rotate(-90 12 %d)' text-anchor='middle'>%s</text>
                </svg>"""
                .formatted(
                        RIGHT, HEIGHT + 50, LEFT, title, Stream.of(ticks, rungs, drawn).flatMap(each -> each).collect(Collectors.joining("\n")),
                        (LEFT + WIDTH) / 2, HEIGHT + 40, across, (TOP + HEIGHT) / 2, (TOP + HEIGHT) / 2, up);
    }

    private static String line(String name, List<Point> points, Axis x, Axis y, int number) {
        var colour = COLOURS.get(number % COLOURS.size());
        var path = points.stream().map(point -> "%.1f,%.1f".formatted(x.of(point.x), y.of(point.y))).collect(Collectors.joining(" "));
        var dots = points.stream()
                .map(point -> "<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>".formatted(x.of(point.x), y.of(point.y), colour))
                .collect(Collectors.joining());
        var beside = TOP + 16 + 18 * number;
        return "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>%s<path d='M%d %d h18' stroke='%s' stroke-width='3'/><text x='%d' y='%d'>%s</text>"
                .formatted(path, colour, dots, WIDTH + 12, beside - 4, colour, WIDTH + 36, beside, name);
    }

    private static String number(double at) {
        return at >= 1 ? String.format(Locale.ROOT, "%,.0f", at) : Double.toString(at);
    }

    /** From whole power of ten to whole power of ten. */
    private record Axis(int from, int to, int begins, int ends) {
        static Axis of(DoubleStream values, int begins, int ends) {
            var all = values.map(Math::log10).summaryStatistics();
            var from = (int) Math.floor(all.getMin());
            return new Axis(from, Math.max(from + 1, (int) Math.ceil(all.getMax())), begins, ends);
        }

        double of(double value) {
            return begins + (ends - begins) * (Math.log10(value) - from) / (to - from);
        }

        DoubleStream decades() {
            return DoubleStream.iterate(from, power -> power <= to, power -> power + 1).map(power -> Math.pow(10, power));
        }
    }
}
