package org.arising.document.source;

import org.arising.kernel.Texts;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The little HTML and Markdown that stands in cells, of which tags may be missing. */
final class Markup {
    // Bounded, so that a cell full of "<" is read in one pass.
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,9})(?:\\s[^<>]{0,300})?/?>");
    private static final Pattern CUT_TAG = Pattern.compile("<[a-zA-Z/][^<>]{0,300}$");

    private Markup() {}

    /** The pieces of a cell in order; tags that only dress words are dropped. */
    static List<Piece> pieces(String cell) {
        var pieces = new ArrayList<Piece>();
        var tags = TAG.matcher(cell);
        var words = new StringBuilder();
        var from = 0;
        while (tags.find()) {
            words.append(cell, from, tags.start());
            from = tags.end();
            var closes = !tags.group(1).isEmpty();
            var piece =
                    switch (tags.group(2).toLowerCase(Locale.ROOT)) {
                        case "p", "div", "br" -> new Piece.Break();
                        case "ul", "ol" -> closes ? new Piece.ListEnd() : new Piece.ListStart();
                        case "li" -> closes ? null : new Piece.Mark();
                        default -> null;
                    };
            if (piece != null) {
                addWords(words, pieces);
                pieces.add(piece);
            }
        }
        words.append(cell, from, cell.length());
        addWords(words, pieces);
        return pieces;
    }

    private static void addWords(StringBuilder words, List<Piece> pieces) {
        var text = words.toString();
        words.setLength(0);
        var from = 0;
        for (int at = text.indexOf('•'); at >= 0; at = text.indexOf('•', at + 1)) {
            addText(text.substring(from, at), pieces);
            pieces.add(new Piece.Mark());
            from = at + 1;
        }
        addText(text.substring(from), pieces);
    }

    private static void addText(String text, List<Piece> pieces) {
        var plain = clean(text);
        if (!plain.isEmpty()) {
            pieces.add(new Piece.Words(plain));
        }
    }

    /** A cell without tags, white space collapsed. */
    static String plain(String cell) {
        return clean(TAG.matcher(cell).replaceAll(" "));
    }

    /** Whether the cell breaks off within a tag. */
    static boolean isCut(String cell) {
        return CUT_TAG.matcher(cell).find();
    }

    private static String clean(String text) {
        var whole = CUT_TAG.matcher(text).replaceFirst("");
        return Texts.collapsed(Parser.unescapeEntities(whole.replace("**", ""), false));
    }
}
