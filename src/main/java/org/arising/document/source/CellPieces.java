package org.arising.document.source;

import org.arising.kernel.Texts;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** The pieces of a cell of a web page. */
final class CellPieces {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int nesting;

    private CellPieces() {}

    static Cell of(Element cell) {
        var gathering = new CellPieces();
        gathering.take(cell);
        gathering.close();
        return new Cell(List.copyOf(gathering.pieces), false);
    }

    private void take(Element element) {
        if (++nesting > Limits.DEPTH) {
            throw new Limits.Exceeded(say("source.exceeded.parts-nested", Limits.DEPTH));
        }
        children(element);
        nesting--;
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void element(Element inner) {
        switch (inner.normalName()) {
            case "script", "style", "template" -> {}
            case "ul", "ol" -> between(new Piece.ListStart(), inner, new Piece.ListEnd());
            case "li" -> {
                add(new Piece.Mark());
                take(inner);
                close();
            }
            case "p", "div", "tr", "td", "th", "table" -> between(new Piece.Break(), inner, new Piece.Break());
            case "br" -> add(new Piece.Break());
            default -> take(inner);
        }
    }

    private void between(Piece before, Element inner, Piece after) {
        // A paragraph within an entry is the entry's own.
        var within = inner.normalName().matches("p|div") && inner.parent() != null && inner.parent().normalName().equals("li");
        if (within) {
            words.append(' ');
            take(inner);
            words.append(' ');
            return;
        }
        add(before);
        take(inner);
        add(after);
    }

    private void add(Piece piece) {
        close();
        pieces.add(piece);
    }

    private void close() {
        var text = Texts.collapsed(words.toString());
        words.setLength(0);
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }
}
