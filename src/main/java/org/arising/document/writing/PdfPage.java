package org.arising.document.writing;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;

/** A page as a PDF that is tagged for accessibility (PDF/UA-1), with bookmarks and embedded fonts. */
final class PdfPage {
    /** By whom the file was made: readers of ours then know how characters without a glyph are written. */
    static final String PRODUCER = "Arising";

    /** A line of an upright A4 page between margins of 20 mm, in points. */
    private static final double LINE = 480;
    /** What a cell keeps free to both sides, in points. */
    private static final double PADDING = 12;
    /** The size of letters within tables, in points, and a little more for bold ones. */
    private static final double LETTER = 10.5;

    /** Zero-width space. */
    static final char MAY_BREAK = '\u200b';

    private PdfPage() {}

    static byte[] of(Document html, Glyphs glyphs) {
        var page = html.clone();
        page.select(".skip, caption.unseen").remove();
        page.nodeStream(TextNode.class).toList().forEach(text -> text.text(glyphs.drawable(text.getWholeText())));
        breakLongWords(page, glyphs);
        addBookmarks(page);
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        for (var face : Glyphs.FACES) {
            FSSupplier<InputStream> open = face::open;
            builder.useFont(open, face.family(), face.bold() ? 700 : 400, face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
        }
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.withProducer(PRODUCER);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        return out.toByteArray();
    }

    /**
     * Words that fit no line get places at which they may be broken: who sets the page would break either every word
     * that meets a line's end or none.
     */
    private static void breakLongWords(Document page, Glyphs glyphs) {
        for (var element : page.select("p, li, th, td, h1, h2, h3, h4, strong, em, a")) {
            var line = line(element);
            element.textNodes().forEach(text -> text.text(broken(text.getWholeText(), line, glyphs)));
        }
    }

    private static String broken(String text, double line, Glyphs glyphs) {
        var broken = new StringBuilder(text.length());
        var word = 0.0;
        for (int i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            word = Character.isWhitespace(c) ? 0 : word + glyphs.width(c) * LETTER;
            if (word > line) {
                broken.append(MAY_BREAK);
                word = glyphs.width(c) * LETTER;
            }
            broken.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return broken.toString();
    }

    /** The width of a line of the element, in points. */
    private static double line(Element element) {
        var cell = element.closest("th, td");
        var table = element.closest("table");
        var indent = element.normalName().equals("li") ? 18 : 0;
        if (cell == null || table == null) {
            return LINE - indent;
        }
        var columns = table.select("> colgroup > col");
        var place = cell.elementSiblingIndex();
        var percent = place < columns.size() ? columns.get(place).attr("style").replaceAll("[^0-9]", "") : "";
        var width = percent.isEmpty() ? LINE / Math.max(1, cell.siblingElements().size() + 1) : LINE * Integer.parseInt(percent) / 100;
        return width - PADDING - indent;
    }

    /** One bookmark for each heading, nested as they are. */
    private static void addBookmarks(Document page) {
        var bookmarks = new Element("bookmarks");
        Element[] open = new Element[8];
        open[0] = bookmarks;
        var number = 0;
        for (var heading : page.select("h1, h2, h3, h4")) {
            var level = heading.normalName().charAt(1) - '0';
            if (!heading.hasAttr("id")) {
                heading.attr("id", "heading-" + ++number);
            }
            var bookmark = new Element("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
            var above = level - 1;
            while (open[above] == null) {
                above--;
            }
            open[above].appendChild(bookmark);
            open[level] = bookmark;
            for (int below = level + 1; below < open.length; below++) {
                open[below] = null;
            }
        }
        page.head().appendChild(bookmarks);
    }
}
