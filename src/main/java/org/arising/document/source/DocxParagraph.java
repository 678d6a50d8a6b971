package org.arising.document.source;

import org.jspecify.annotations.Nullable;

/** A paragraph of a Word document while it is read. */
final class DocxParagraph {
    @Nullable String style;
    @Nullable String list;
    int level;
    int outline;
    final StringBuilder text = new StringBuilder();
    boolean bold;
    boolean hidden;
    boolean sawHidden;
    private int strong;

    /** What a run says of itself comes before its words. */
    void beginRun() {
        bold = false;
        hidden = false;
    }

    void add(String words) {
        if (hidden) {
            sawHidden = true;
            return;
        }
        text.append(words.replace("\u00ad", ""));
        strong += bold ? words.length() : 0;
    }

    boolean isStrong() {
        return strong > 0 && strong >= text.toString().strip().length();
    }
}
