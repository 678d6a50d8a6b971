package org.arising.document.writing;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.arising.kernel.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;

import javax.imageio.ImageIO;

import static org.arising.kernel.Words.say;

/**
 * A page as a Word document with real headings, lists and tables. Its looks are those of its styles, which a clerk can
 * change in any report and put in place as {@code styles.docx}.
 */
final class WordPage {
    /** By whom the file was made: readers of ours then know that its lists are real ones. */
    static final String APPLICATION = "Arising";

    private final XWPFDocument word;
    private final WordStyles styles;

    private WordPage(XWPFDocument word, WordStyles styles) {
        this.word = word;
        this.styles = styles;
    }

    static byte[] of(Document page, Templates templates) {
        try (var word = WordStyles.document(templates); var out = new ByteArrayOutputStream()) {
            var writing = new WordPage(word, new WordStyles(word));
            writing.blocks(page.body());
            writing.styles.finish(page.title());
            word.write(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void blocks(Element element) {
        for (var child : element.children()) {
            if (child.hasClass("skip")) {
                continue;
            }
            switch (child.normalName()) {
                case "h1", "h2", "h3", "h4" ->
                    paragraph(word.createParagraph(), "Heading" + child.normalName().charAt(1), child);
                case "p" -> paragraph(word.createParagraph(), style(child), child);
                case "ul", "ol" -> entries(child, word.createParagraph(), 0);
                case "table" -> new WordTable(word, this).add(child);
                case "img" -> picture(child, word.createParagraph());
                default -> blocks(child);
            }
        }
    }

    /** The style of a paragraph is named by its class; one that the document does not know stays plain. */
    private String style(Element paragraph) {
        var name = paragraph.className().isEmpty()
                ? ""
                : Character.toUpperCase(paragraph.className().charAt(0)) + paragraph.className().substring(1);
        return styles.knows(name) ? name : "";
    }

    void paragraph(XWPFParagraph paragraph, String style, Element words) {
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        var open = new Run(paragraph);
        runs(words, open, false, false);
    }

    /** The entries of a list, one paragraph each; the first fills the paragraph that is there. */
    private void entries(Element list, XWPFParagraph first, int level) {
        var paragraph = first;
        for (var entry : list.children()) {
            if (paragraph == null) {
                paragraph = word.createParagraph();
            }
            var own = entry.clone();
            own.select("ul, ol").remove();
            if (list.hasClass("plain")) {
                paragraph(paragraph, "", own);
            } else {
                entry(paragraph, own, list.normalName().equals("ol"), level);
            }
            paragraph = null;
            for (var inner : entry.select("> ul, > ol")) {
                entries(inner, word.createParagraph(), level + 1);
            }
        }
    }

    void entry(XWPFParagraph paragraph, Element words, boolean numbered, int level) {
        paragraph.setNumID(styles.list(numbered));
        paragraph.setNumILvl(java.math.BigInteger.valueOf(Math.min(level, 8)));
        paragraph(paragraph, styles.knows("ListParagraph") ? "ListParagraph" : "", words);
    }

    /** Runs of a paragraph, white space collapsed as a browser would. */
    private static final class Run {
        private final XWPFParagraph paragraph;
        private boolean gap;
        private boolean begun;

        Run(XWPFParagraph paragraph) {
            this.paragraph = paragraph;
        }

        void add(String text, boolean bold, boolean italic) {
            var words = Texts.collapsed(text);
            gap |= begun && !text.isEmpty() && isSpace(text.charAt(0));
            if (!words.isEmpty()) {
                var run = paragraph.createRun();
                run.setText(gap ? " " + words : words);
                // What is not said here is left to the paragraph's style.
                if (bold) {
                    run.setBold(true);
                }
                if (italic) {
                    run.setItalic(true);
                }
                begun = true;
                gap = isSpace(text.charAt(text.length() - 1));
            }
        }

        private static boolean isSpace(char c) {
            return Texts.collapsed(Character.toString(c)).isEmpty();
        }
    }

    private void runs(Element element, Run open, boolean bold, boolean italic) {
        for (Node child : element.childNodes()) {
            switch (child) {
                case TextNode text -> open.add(text.getWholeText(), bold, italic);
                case Element inner when inner.normalName().equals("br") -> open.add(" ", bold, italic);
                case Element inner when inner.normalName().equals("img") -> picture(inner, open.paragraph);
                case Element inner ->
                    runs(inner, open, bold || inner.normalName().equals("strong"), italic || inner.normalName().equals("em"));
                default -> {}
            }
        }
    }

    /** A picture at the size at which 96 of its points are an inch, no wider than the page. */
    private static void picture(Element image, XWPFParagraph paragraph) {
        var content = Base64.getDecoder().decode(image.attr("src").replaceFirst("^data:[^,]*,", ""));
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(content));
            if (read == null) {
                return;
            }
            var wide = Math.min(600, read.getWidth());
            var kind = image.attr("src").startsWith("data:image/png")
                    ? org.apache.poi.common.usermodel.PictureType.PNG
                    : org.apache.poi.common.usermodel.PictureType.JPEG;
            var picture = paragraph.createRun().addPicture(
                    new ByteArrayInputStream(content),
                    kind,
                    "picture",
                    Units.pixelToEMU(wide),
                    Units.pixelToEMU(Math.max(1, read.getHeight() * wide / read.getWidth())));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(image.attr("alt"));
        } catch (IOException | InvalidFormatException unreadable) {
            throw new TemplateFault(say("page.fault.picture", String.valueOf(unreadable.getMessage())));
        }
    }

    /** A paragraph of a cell or of the page itself. */
    static XWPFParagraph next(IBody body, XWPFParagraph free) {
        return free.getRuns().isEmpty() && free.getCTP().getPPr() == null ? free : body instanceof org.apache.poi.xwpf.usermodel.XWPFTableCell cell
                ? cell.addParagraph()
                : body.getXWPFDocument().createParagraph();
    }
}
