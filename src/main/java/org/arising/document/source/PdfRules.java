package org.arising.document.source;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The straight lines that are drawn on a page, across and down: what tables without tags are ruled with. */
final class PdfRules extends PDFGraphicsStreamEngine {
    /** A page with more of them is a drawing. */
    private static final int MOST = 20_000;
    /** A filled rectangle no thicker than this is a line, in points. */
    private static final double THIN = 3;
    /** A line that goes off by no more than this is straight. */
    private static final double STRAIGHT = 1;

    /** A line across at a height, or down at a distance from the left, in points from the page's top left corner. */
    record Rule(boolean across, double at, double from, double to) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private final List<double[]> rectangles = new ArrayList<>();
    private final double left;
    private final double top;
    private Point2D.Double current = new Point2D.Double();
    private Point2D.Double start = new Point2D.Double();

    private PdfRules(PDPage page) {
        super(page);
        this.left = page.getCropBox().getLowerLeftX();
        this.top = page.getCropBox().getUpperRightY();
    }

    /** The rules of a page; none of one that is turned, or that draws more than a table would. */
    static List<Rule> of(PDPage page) throws IOException {
        if (page.getRotation() != 0) {
            return List.of();
        }
        var drawing = new PdfRules(page);
        drawing.processPage(page);
        return drawing.rules.size() > MOST ? List.of() : drawing.rules;
    }

    private void line(double x1, double y1, double x2, double y2) {
        if (rules.size() > MOST) {
            return;
        }
        if (Math.abs(y1 - y2) <= STRAIGHT && Math.abs(x1 - x2) > THIN) {
            rules.add(new Rule(true, top - (y1 + y2) / 2, Math.min(x1, x2) - left, Math.max(x1, x2) - left));
        } else if (Math.abs(x1 - x2) <= STRAIGHT && Math.abs(y1 - y2) > THIN) {
            rules.add(new Rule(false, (x1 + x2) / 2 - left, top - Math.max(y1, y2), top - Math.min(y1, y2)));
        }
    }

    private void stroke() {
        path.forEach(each -> line(each[0], each[1], each[2], each[3]));
        for (var each : rectangles) {
            line(each[0], each[1], each[2], each[1]);
            line(each[0], each[3], each[2], each[3]);
            line(each[0], each[1], each[0], each[3]);
            line(each[2], each[1], each[2], each[3]);
        }
    }

    /** Many draw a line as a filled rectangle, or as a narrow shape of four corners. */
    private void fill() {
        for (var each : rectangles) {
            thin(each[0], each[1], each[2], each[3]);
        }
        if (path.size() >= 3 && path.size() <= 5) {
            var x1 = path.stream().mapToDouble(each -> Math.min(each[0], each[2])).min().orElse(0);
            var x2 = path.stream().mapToDouble(each -> Math.max(each[0], each[2])).max().orElse(0);
            var y1 = path.stream().mapToDouble(each -> Math.min(each[1], each[3])).min().orElse(0);
            var y2 = path.stream().mapToDouble(each -> Math.max(each[1], each[3])).max().orElse(0);
            thin(x1, y1, x2, y2);
        }
    }

    private void thin(double x1, double y1, double x2, double y2) {
        var wide = Math.abs(x2 - x1);
        var high = Math.abs(y2 - y1);
        if (high <= THIN && wide > THIN) {
            line(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2);
        } else if (wide <= THIN && high > THIN) {
            line((x1 + x2) / 2, y1, (x1 + x2) / 2, y2);
        }
    }

    private void clear() {
        path.clear();
        rectangles.clear();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        rectangles.add(new double[] {p0.getX(), p0.getY(), p2.getX(), p2.getY()});
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
        start = current;
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.size() <= MOST) {
            path.add(new double[] {current.x, current.y, x, y});
        }
        current = new Point2D.Double(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        lineTo((float) start.x, (float) start.y);
    }

    @Override
    public void endPath() {
        clear();
    }

    @Override
    public void strokePath() {
        stroke();
        clear();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
        clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        stroke();
        clear();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
