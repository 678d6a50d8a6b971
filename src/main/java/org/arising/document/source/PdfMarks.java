package org.arising.document.source;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The pieces of a page's content that a tagged PDF marks, to which its structure refers.
 *
 * @param texts the words of each marked piece, by its number
 * @param letters letters and digits of the whole page, but for what is marked as no part of its text
 */
record PdfMarks(Map<Integer, String> texts, int letters) {

    /**
     * Goes through a page once.
     *
     * @param clean whether letters drawn over each other are two, where others' files draw one twice to make it bold
     */
    static PdfMarks of(PDPage page, boolean clean) throws IOException {
        var extractor = new Extractor();
        extractor.setSuppressDuplicateOverlappingText(!clean);
        extractor.processPage(page);
        var texts = new HashMap<Integer, String>();
        var letters = extractor.unmarked;
        for (var content : extractor.getMarkedContents()) {
            letters += gather(content, texts, 0);
        }
        return new PdfMarks(texts, letters);
    }

    /** Counts what stands outside of all marks. */
    private static final class Extractor extends PDFMarkedContentExtractor {
        private int open;
        private int unmarked;

        Extractor() throws IOException {
            super();
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
            open++;
            super.beginMarkedContentSequence(tag, properties);
        }

        @Override
        public void endMarkedContentSequence() {
            open = Math.max(0, open - 1);
            super.endMarkedContentSequence();
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (open == 0) {
                unmarked += letters(text.getUnicode());
            }
            super.processTextPosition(text);
        }
    }

    static int letters(@Nullable String text) {
        return text == null ? 0 : (int) text.chars().filter(Character::isLetterOrDigit).count();
    }

    private static int gather(PDMarkedContent content, Map<Integer, String> texts, int depth) {
        if (depth > Limits.DEPTH || "Artifact".equals(content.getTag())) {
            return 0;
        }
        var words = new StringBuilder();
        var letters = 0;
        TextPosition last = null;
        for (var each : content.getContents()) {
            if (each instanceof TextPosition position) {
                if (last != null && isApart(last, position)) {
                    words.append(' ');
                }
                words.append(position.getUnicode());
                last = position;
            } else if (each instanceof PDMarkedContent inner) {
                letters += gather(inner, texts, depth + 1);
            }
        }
        if (content.getMCID() >= 0 && !words.isEmpty()) {
            texts.merge(content.getMCID(), words.toString(), (a, b) -> a + b);
        }
        return letters + letters(words.toString());
    }

    /** Whether something lies between two letters that is not written: a line's end, or a wide gap. */
    private static boolean isApart(TextPosition last, TextPosition next) {
        return Math.abs(next.getYDirAdj() - last.getYDirAdj()) > last.getFontSizeInPt() * 0.5
                || next.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj()) > last.getWidthOfSpace() * 0.6;
    }
}
