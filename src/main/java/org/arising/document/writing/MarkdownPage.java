package org.arising.document.writing;

import org.arising.kernel.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;

/**
 * A page as Markdown, with the tables of GitHub's dialect; within a cell stand the few HTML tags that such tables need
 * for paragraphs and lists. Characters that could become markup are written as entities, so that none does.
 */
final class MarkdownPage {
    private static final String MARKUP = "\\`*_[]{}<>&|~#•\"";

    private final StringBuilder out = new StringBuilder();

    private MarkdownPage() {}

    static String of(Document page) {
        var writing = new MarkdownPage();
        writing.blocks(page.body());
        return writing.out.toString().strip() + "\n";
    }

    private void blocks(Element element) {
        for (var child : element.children()) {
            if (child.hasClass("skip")) {
                continue;
            }
            switch (child.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    block("#".repeat(child.normalName().charAt(1) - '0') + " " + inline(child));
                case "p" -> block(lineStart(inline(child)));
                case "ul", "ol" -> list(child, "");
                case "table" -> table(child);
                case "hr" -> block("---");
                case "img" -> block(escaped(child.attr("alt")));
                default -> blocks(child);
            }
        }
    }

    private void block(String text) {
        if (!text.isBlank()) {
            out.append(text).append("\n\n");
        }
    }

    private void list(Element list, String indent) {
        var number = 0;
        for (var entry : list.children()) {
            number++;
            var nested = entry.select("> ul, > ol");
            var own = entry.clone();
            own.select("ul, ol").remove();
            out.append(indent).append(list.normalName().equals("ol") ? number + ". " : "- ").append(lineStart(inline(own))).append('\n');
            nested.forEach(inner -> list(inner, indent + "  "));
        }
        if (indent.isEmpty()) {
            out.append('\n');
        }
    }

    private void table(Element table) {
        var caption = table.selectFirst("> caption");
        if (caption != null && !caption.hasClass("unseen")) {
            block("**" + inline(caption) + "**");
        }
        var headed = false;
        for (var row : table.select("> thead > tr, > tbody > tr, > tr")) {
            var cells = new ArrayList<String>();
            row.select("> th, > td").forEach(cell -> cells.add(cell(cell)));
            if (!headed && row.select("> td").isEmpty()) {
                line(cells);
                line(cells.stream().map(cell -> "---").toList());
            } else {
                if (!headed) {
                    // GitHub's tables begin with a heading; these rows have theirs at the side.
                    line(cells.stream().map(cell -> " ").toList());
                    line(cells.stream().map(cell -> "---").toList());
                }
                line(cells);
            }
            headed = true;
        }
        out.append('\n');
    }

    private void line(java.util.List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A cell of one paragraph is its words; more is written with tags. */
    private static String cell(Element cell) {
        var children = cell.children();
        var single = children.size() == 1 && children.getFirst().normalName().equals("p");
        if (single || children.select("p, ul, ol").isEmpty()) {
            return inline(cell);
        }
        var tags = new StringBuilder();
        for (var child : children) {
            switch (child.normalName()) {
                case "ul", "ol" -> {
                    tags.append("<ul>");
                    child.children().forEach(entry -> tags.append("<li>").append(inline(entry)).append("</li>"));
                    tags.append("</ul>");
                }
                default -> tags.append("<p>").append(inline(child)).append("</p>");
            }
        }
        return tags.toString();
    }

    private static String inline(Element element) {
        var text = new StringBuilder();
        inline(element, text);
        return Texts.collapsed(text.toString());
    }

    private static void inline(Element element, StringBuilder text) {
        for (Node child : element.childNodes()) {
            switch (child) {
                case TextNode words -> text.append(escaped(words.getWholeText()));
                case Element inner when inner.normalName().equals("strong") && !inner.text().isBlank() -> {
                    var strong = new StringBuilder();
                    inline(inner, strong);
                    text.append("**").append(strong.toString().strip()).append("**");
                }
                case Element inner when inner.normalName().equals("br") -> text.append(' ');
                case Element inner -> inline(inner, text);
                default -> {}
            }
        }
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0 || (Character.getType(c) == Character.FORMAT)) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** What would begin a list or a quotation at the start of a line is written as an entity. */
    private static String lineStart(String text) {
        if (text.matches("(?s)[-+=–].*")) {
            return "&#%d;%s".formatted((int) text.charAt(0), text.substring(1));
        }
        return text.matches("(?s)\\d{1,9}[.)]\\s.*") ? text.replaceFirst("([.)])", "\\\\$1") : text;
    }
}
