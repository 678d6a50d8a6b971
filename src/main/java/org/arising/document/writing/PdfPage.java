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

    private PdfPage() {}

    static byte[] of(Document html, Glyphs glyphs) {
        var page = html.clone();
        page.select(".skip, caption.unseen").remove();
        page.nodeStream(TextNode.class).toList().forEach(text -> text.text(glyphs.drawable(text.getWholeText())));
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
