package org.arising.document.writing;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end: after white space, after a hyphen or a slash within a word, and where a zero-width space stands. */
final class LineBreaks implements FSTextBreaker {
    private static final int DONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        this.text = newText;
        this.at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return DONE;
        }
        at++;
        while (at < text.length() && !mayEnd(at)) {
            at++;
        }
        return at;
    }

    private boolean mayEnd(int place) {
        var before = text.charAt(place - 1);
        var after = text.charAt(place);
        if (Character.isWhitespace(after)) {
            return false;
        }
        return Character.isWhitespace(before)
                || before == PdfPage.MAY_BREAK
                || ((before == '-' || before == '/') && Character.isLetterOrDigit(after));
    }
}
