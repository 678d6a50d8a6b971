package org.arising.document.source;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a tagged PDF by its structure: headings, paragraphs, lists, and tables with their cells, over page ends too. */
final class PdfTags {
    private final Map<COSBase, Map<Integer, String>> texts = new HashMap<>();
    private final Map<COSBase, Integer> pages = new HashMap<>();
    private final Blocks blocks = new Blocks();
    private final Set<COSBase> seen = new HashSet<>();
    /** A heading that each page of its table repeats holds the words of all of them; the first page's are enough. */
    private boolean repeats;
    private @Nullable COSBase firstPage;
    private String lastLine = "";
    private int letters;
    private int depth;
    private final boolean spelled;
    private final PdfRoles roles;

    private PdfTags(boolean spelled, PdfRoles roles) {
        this.spelled = spelled;
        this.roles = roles;
    }

    static TaggedText read(PDDocument document) throws IOException {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return new TaggedText(List.of(), 0, List.of());
        }
        var tags = new PdfTags(CodePoints.areSpelledIn(document), new PdfRoles(root.getRoleMap()));
        var letters = new ArrayList<Integer>();
        for (PDPage page : document.getPages()) {
            var marks = PdfMarks.of(page, tags.spelled);
            letters.add(marks.letters());
            tags.pages.put(page.getCOSObject(), letters.size());
            tags.texts.put(page.getCOSObject(), marks.texts());
        }
        tags.take(root);
        return new TaggedText(tags.blocks.all(), tags.letters, letters);
    }

    private void take(PDStructureNode node) {
        if (!seen.add(node.getCOSObject()) || ++depth > Limits.DEPTH) {
            return;
        }
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                element(element);
            }
        }
        depth--;
    }

    private void element(PDStructureElement element) {
        turn(element);
        var type = roles.of(element);
        if (type.matches("h[1-6]?")) {
            blocks.heading(type.length() == 1 ? 2 : type.charAt(1) - '0', counted(words(element)));
        } else if (type.equals("l")) {
            list(element, 0);
            blocks.gap();
        } else if (type.equals("table")) {
            blocks.gap();
            rows(element, false);
            blocks.gap();
        } else if (hasInner(element)) {
            take(element);
        } else {
            blocks.words(counted(words(element)), false);
            blocks.gap();
        }
    }

    private void turn(PDStructureElement element) {
        var page = element.getPage();
        var number = page == null ? null : pages.get(page.getCOSObject());
        if (number != null) {
            blocks.page(number);
        }
    }

    /** Whether there are paragraphs, lists or tables within. */
    private boolean hasInner(PDStructureElement element) {
        return element.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .anyMatch(kid -> roles.of((PDStructureElement) kid).matches("p|h[1-6]?|l|table|div|sect|art|part|document"));
    }

    private String counted(String text) {
        letters += PdfMarks.letters(text);
        return text;
    }

    private void list(PDStructureElement list, int level) {
        if (!seen.add(list.getCOSObject()) || level > Limits.DEPTH) {
            return;
        }
        for (var kid : list.getKids()) {
            if (!(kid instanceof PDStructureElement entry)) {
                continue;
            }
            if (roles.of(entry).equals("l")) {
                list(entry, level + 1);
                continue;
            }
            var marker = new StringBuilder();
            var words = new StringBuilder();
            var nested = new ArrayList<PDStructureElement>();
            for (var part : entry.getKids()) {
                if (part instanceof PDStructureElement inner && roles.of(inner).equals("lbl")) {
                    marker.append(counted(words(inner)));
                } else if (part instanceof PDStructureElement inner) {
                    gatherLists(inner, nested, 0);
                    words.append(' ').append(wordsWithoutLists(inner));
                } else {
                    words.append(own(part, entry));
                }
            }
            blocks.entry(level, marker.isEmpty() ? "•" : marker.toString(), counted(Texts.collapsed(words.toString())));
            nested.forEach(inner -> list(inner, level + 1));
        }
    }

    private void gatherLists(PDStructureElement element, List<PDStructureElement> lists, int depth) {
        if (roles.of(element).equals("l")) {
            lists.add(element);
        } else if (depth < 20) {
            element.getKids().stream().filter(PDStructureElement.class::isInstance)
                    .forEach(kid -> gatherLists((PDStructureElement) kid, lists, depth + 1));
        }
    }

    private String wordsWithoutLists(PDStructureElement element) {
        return words(element, new StringBuilder(), true, 0).toString();
    }

    private void rows(PDStructureElement element, boolean heading) {
        if (!seen.add(element.getCOSObject())) {
            return;
        }
        for (var kid : element.getKids()) {
            if (!(kid instanceof PDStructureElement part)) {
                continue;
            }
            if (roles.of(part).equals("tr")) {
                turn(part);
                row(part, heading);
            } else {
                rows(part, roles.of(part).equals("thead"));
            }
        }
    }

    private void row(PDStructureElement row, boolean heading) {
        var cells = new ArrayList<Cell>();
        var headings = 0;
        for (var kid : row.getKids()) {
            if (kid instanceof PDStructureElement cell && roles.of(cell).matches("t[hd]")) {
                headings += roles.of(cell).equals("th") ? 1 : 0;
                var pieces = new ArrayList<Piece>();
                repeats = roles.of(cell).equals("th");
                firstPage = null;
                lastLine = "";
                pieces(cell, pieces, 0);
                repeats = false;
                pieces.forEach(piece -> {
                    if (piece instanceof Piece.Words(var text)) {
                        counted(text);
                    }
                });
                cells.add(new Cell(List.copyOf(pieces), false));
            }
        }
        blocks.row(cells, heading || (headings > 0 && headings == cells.size()));
    }

    private void pieces(PDStructureElement element, List<Piece> pieces, int level) {
        if (level > 50) {
            return;
        }
        var open = new StringBuilder();
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner && roles.of(inner).matches("p|l|li|lbody|div|sect|table|tr|td|lbl")) {
                flush(open, pieces);
                group(inner, pieces, level);
            } else if (kid instanceof PDStructureElement inner) {
                open.append(words(inner, new StringBuilder(), false, 0));
            } else {
                open.append(own(kid, element));
            }
        }
        flush(open, pieces);
    }

    private void group(PDStructureElement inner, List<Piece> pieces, int level) {
        switch (roles.of(inner)) {
            case "l" -> {
                pieces.add(new Piece.ListStart());
                pieces(inner, pieces, level + 1);
                pieces.add(new Piece.ListEnd());
            }
            case "li" -> {
                pieces.add(new Piece.Mark());
                pieces(inner, pieces, level + 1);
            }
            // The mark itself is no word of the entry.
            case "lbl" -> counted(words(inner));
            case "p" -> {
                var within = !pieces.isEmpty() && pieces.getLast() instanceof Piece.Mark;
                if (!within) {
                    pieces.add(new Piece.Break());
                }
                pieces(inner, pieces, level + 1);
                if (!within) {
                    pieces.add(new Piece.Break());
                }
            }
            default -> pieces(inner, pieces, level + 1);
        }
    }

    private void flush(StringBuilder open, List<Piece> pieces) {
        var text = read(open);
        open.setLength(0);
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }

    private String words(PDStructureElement element) {
        return read(words(element, new StringBuilder(), false, 0));
    }

    private String read(StringBuilder words) {
        var text = Texts.collapsed(words.toString());
        return spelled ? CodePoints.read(text) : text;
    }

    private StringBuilder words(PDStructureElement element, StringBuilder words, boolean withoutLists, int level) {
        var actual = element.getActualText();
        if (actual != null) {
            return words.append(actual);
        }
        for (var kid : level > 50 ? List.of() : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                if (!withoutLists || !roles.of(inner).equals("l")) {
                    words(inner, words, withoutLists, level + 1);
                    words.append(roles.of(inner).matches("p|li|td|th|tr") ? " " : "");
                }
            } else {
                words.append(own(kid, element));
            }
        }
        return words;
    }

    /** The words of a piece of the page's content. */
    private String own(@Nullable Object kid, PDStructureElement element) {
        if (kid instanceof Integer mcid) {
            return text(element.getPage(), mcid);
        }
        if (kid instanceof PDMarkedContentReference reference) {
            var page = reference.getPage();
            return text(page == null ? element.getPage() : page, reference.getMCID());
        }
        return "";
    }

    private String text(@Nullable PDPage page, int mcid) {
        var text = page == null ? "" : texts.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(mcid, "");
        if (page != null && repeats) {
            firstPage = firstPage == null ? page.getCOSObject() : firstPage;
            // Some draw a heading twice on one page where its table reaches the page's end: each line follows itself.
            if (!firstPage.equals(page.getCOSObject()) || text.equals(lastLine)) {
                counted(text);
                return "";
            }
            lastLine = text;
        }
        return text;
    }
}
