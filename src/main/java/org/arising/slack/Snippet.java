package org.arising.slack;

import org.arising.kernel.Texts;

import java.util.stream.Stream;

/** The beginning of a text in one line. Only as much is looked at as can be shown, however long the text is. */
public final class Snippet {
    private static final int LOOKED_AT = 4;

    private Snippet() {}

    /** White space collapsed, and at most {@code limit} characters. */
    public static String of(String text, int limit) {
        var most = limit * LOOKED_AT + 100;
        return Texts.shortened(Texts.collapsed(text.length() <= most ? text : text.substring(0, most)), limit);
    }

    /** The same of a text in pieces, of which the last ones may never be needed. */
    public static String of(Stream<String> pieces, int limit) {
        var begin = new StringBuilder();
        var most = limit * LOOKED_AT + 100;
        pieces.takeWhile(piece -> begin.length() <= most)
                .forEachOrdered(piece -> begin.append(piece, 0, Math.min(piece.length(), most)).append(' '));
        return of(begin.toString(), limit);
    }
}
