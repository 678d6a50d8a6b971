package org.arising.document.source;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The pieces of a page's content that a tagged PDF marks, to which its structure refers. */
final class PdfMarks {
    private PdfMarks() {}

    /**
     * The words of each marked piece, by its number.
     *
     * @param clean whether letters drawn over each other are two, where others' files draw one twice to make it bold
     */
    static Map<Integer, String> of(PDPage page, boolean clean) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(!clean);
        extractor.processPage(page);
        var texts = new HashMap<Integer, String>();
        extractor.getMarkedContents().forEach(content -> gather(content, texts, 0));
        return texts;
    }

    private static void gather(PDMarkedContent content, Map<Integer, String> texts, int depth) {
        if (depth > Limits.DEPTH) {
            return;
        }
        var words = new StringBuilder();
        TextPosition last = null;
        for (var each : content.getContents()) {
            if (each instanceof TextPosition position) {
                if (last != null && isApart(last, position)) {
                    words.append(' ');
                }
                words.append(position.getUnicode());
                last = position;
            } else if (each instanceof PDMarkedContent inner) {
                gather(inner, texts, depth + 1);
            }
        }
        if (content.getMCID() >= 0 && !words.isEmpty()) {
            texts.merge(content.getMCID(), words.toString(), (a, b) -> a + b);
        }
    }

    /** Whether something lies between two letters that is not written: a line's end, or a wide gap. */
    private static boolean isApart(TextPosition last, TextPosition next) {
        return Math.abs(next.getYDirAdj() - last.getYDirAdj()) > last.getFontSizeInPt() * 0.5
                || next.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj()) > last.getWidthOfSpace() * 0.6;
    }
}
