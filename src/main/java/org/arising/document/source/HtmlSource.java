package org.arising.document.source;

import org.arising.kernel.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/** Reads a web page. Nothing that it refers to is fetched. */
final class HtmlSource {
    private static final Set<String> LEFT_OUT = Set.of("script", "style", "noscript", "template", "nav", "head", "svg", "iframe", "object", "button", "select");
    private static final Set<String> GROUPS = Set.of(
            "html", "body", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "form", "figure", "center",
            "fieldset", "address", "details", "summary", "dl", "ul", "ol", "table", "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd",
            "pre", "tr", "td", "th", "tbody", "thead", "tfoot", "caption");
    /** Word writes a list entry as a paragraph that begins with its mark. */
    private static final Pattern MARK = Pattern.compile("^([•·▪◦‣o§-]|\\(?[a-z0-9]{1,3}[.)])\\s+(?=\\S)");

    private final Blocks blocks = new Blocks();
    private int nesting;

    private HtmlSource() {}

    static SourceReader.Result read(String name, byte[] content) {
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(content), null, "", Parser.htmlParser());
            var reader = new HtmlSource();
            reader.take(document.body(), 0);
            return new SourceReader.Result.Read(new Source(reader.blocks.all(), List.of()));
        } catch (IOException unreadable) {
            return new SourceReader.Result.Unreadable(say("source.html", name));
        }
    }

    /** Takes an element's children: words between groups are paragraphs of their own. */
    private void take(Element element, int depth) {
        if (++nesting > Limits.DEPTH) {
            throw new Limits.Exceeded(say("source.exceeded.parts-nested", Limits.DEPTH));
        }
        children(element, depth);
        nesting--;
    }

    private void children(Element element, int depth) {
        var words = new StringBuilder();
        for (Node child : element.childNodes()) {
            switch (child) {
                case TextNode text -> words.append(text.getWholeText());
                case Element inner when isLeftOut(inner) -> {}
                case Element inner when inner.normalName().equals("br") -> {
                    line(words, element);
                }
                case Element inner when !holdsGroups(inner) -> words.append(written(inner));
                case Element inner -> {
                    paragraph(words, element);
                    group(inner, depth);
                }
                default -> {}
            }
        }
        paragraph(words, element);
    }

    private static boolean isLeftOut(Element element) {
        return LEFT_OUT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").toLowerCase(java.util.Locale.ROOT).contains("display:none");
    }

    private static boolean holdsGroups(Element element) {
        return GROUPS.contains(element.normalName()) || element.children().stream().anyMatch(child -> GROUPS.contains(child.normalName()));
    }

    private static String written(Element inline) {
        var clone = inline.clone();
        clone.select("br").forEach(br -> br.replaceWith(new TextNode(" ")));
        clone.select(String.join(",", LEFT_OUT)).remove();
        return clone.wholeText();
    }

    private void line(StringBuilder words, Element within) {
        var text = Texts.collapsed(words.toString());
        words.setLength(0);
        blocks.words(text, isStrong(within));
    }

    private void paragraph(StringBuilder words, Element within) {
        line(words, within);
        blocks.gap();
    }

    private static boolean isStrong(Element element) {
        return !element.children().isEmpty()
                && element.children().stream().allMatch(child -> child.normalName().matches("b|strong"))
                && element.ownText().isBlank();
    }

    private void group(Element element, int depth) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                blocks.heading(element.normalName().charAt(1) - '0', Texts.collapsed(written(element)));
            case "ul", "ol" -> list(element, depth);
            case "table" -> table(element);
            case "dl" -> definitions(element);
            case "pre" -> {
                element.wholeText().lines().forEach(line -> {
                    if (line.isBlank()) {
                        blocks.gap();
                    } else {
                        blocks.words(Texts.collapsed(line), false);
                    }
                });
                blocks.gap();
            }
            case "p" -> {
                var mark = element.className().contains("MsoListParagraph") ? MARK.matcher(Texts.collapsed(written(element))) : null;
                if (mark != null && mark.find()) {
                    blocks.entry(0, mark.group(1), Texts.collapsed(written(element)).substring(mark.end()));
                    blocks.gap();
                } else {
                    take(element, depth);
                }
            }
            default -> take(element, depth);
        }
    }

    private void definitions(Element list) {
        var term = "";
        for (var child : list.select("> dt, > dd, > div > dt, > div > dd")) {
            if (child.normalName().equals("dt")) {
                term = Texts.collapsed(written(child));
            } else {
                blocks.row(List.of(Cell.ofWords(term), Cell.ofWords(Texts.collapsed(written(child)))), false);
                term = "";
            }
        }
        blocks.gap();
    }

    private void list(Element list, int depth) {
        if (depth > Limits.DEPTH) {
            throw new Limits.Exceeded(say("source.exceeded.lists-nested", Limits.DEPTH));
        }
        var number = list.attr("start").matches("\\d{1,4}") ? Integer.parseInt(list.attr("start")) : 1;
        var ordered = list.normalName().equals("ol");
        for (var child : list.children()) {
            if (child.normalName().equals("ul") || child.normalName().equals("ol")) {
                list(child, depth + 1);
                continue;
            }
            var own = new StringBuilder();
            var nested = new ArrayList<Element>();
            for (Node node : child.childNodes()) {
                if (node instanceof Element inner && inner.normalName().matches("ul|ol|table")) {
                    nested.add(inner);
                } else if (node instanceof Element inner && !isLeftOut(inner)) {
                    own.append(' ').append(written(inner));
                } else if (node instanceof TextNode text) {
                    own.append(text.getWholeText());
                }
            }
            var value = child.attr("value").matches("\\d{1,4}") ? Integer.parseInt(child.attr("value")) : number;
            blocks.entry(depth, ordered ? value + "." : "•", Texts.collapsed(own.toString()));
            number = value + 1;
            nested.forEach(inner -> group(inner, depth + 1));
        }
        if (depth == 0) {
            blocks.gap();
        }
    }

    private void table(Element table) {
        blocks.gap();
        var caption = table.selectFirst("> caption");
        if (caption != null) {
            blocks.words(Texts.collapsed(written(caption)), true);
            blocks.gap();
        }
        var covered = new ArrayList<Integer>();
        for (var row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            blocks.row(cells(row, covered), (row.parent() != null && row.parent().normalName().equals("thead")) || row.select("> td").isEmpty());
        }
        blocks.gap();
    }

    /** The cells of a row; one that reaches down from a row above is there without its words. */
    private static List<Cell> cells(Element row, List<Integer> covered) {
        var cells = new ArrayList<Cell>();
        for (var cell : row.select("> td, > th")) {
            blank(cells, covered);
            var place = cells.size();
            var down = span(cell.attr("rowspan"));
            for (int i = 0; i < span(cell.attr("colspan")); i++) {
                cells.add(i == 0 ? CellPieces.of(cell) : Cell.BLANK);
                set(covered, place + i, down - 1);
            }
        }
        blank(cells, covered);
        return cells;
    }

    private static void blank(List<Cell> cells, List<Integer> covered) {
        while (cells.size() < covered.size() && covered.get(cells.size()) > 0) {
            covered.set(cells.size(), covered.get(cells.size()) - 1);
            cells.add(Cell.BLANK);
        }
    }

    private static void set(List<Integer> covered, int place, int rows) {
        while (covered.size() <= place) {
            covered.add(0);
        }
        covered.set(place, rows);
    }

    private static int span(String written) {
        return written.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(written), 1, 200) : 1;
    }
}
