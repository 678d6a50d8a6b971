package org.arising.document.writing;

import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;

import static org.arising.kernel.Words.say;

/** The styles, lists and page of a Word document: those that come with Arising, or those of a clerk's own document. */
final class WordStyles {
    /** Stands around what Word counts itself while a sentence is put together; no sentence has it. */
    private static final String FIELD = "\0";

    private final XWPFDocument word;
    private final BigInteger[] lists = new BigInteger[2];

    WordStyles(XWPFDocument word) {
        this.word = word;
    }

    /** An empty document with its styles: those of {@code styles.docx} where the organisation has one. */
    static XWPFDocument document(Templates templates) throws IOException {
        var own = templates.own("styles.docx");
        if (own.isPresent()) {
            return emptied(own.get());
        }
        var word = new XWPFDocument();
        try {
            var styles = StylesDocument.Factory.parse(new ByteArrayInputStream(templates.file("styles.xml")));
            word.createStyles().setStyles(styles.getStyles());
        } catch (XmlException malformed) {
            word.close();
            throw new TemplateFault(say("page.fault.styles-malformed", String.valueOf(malformed.getMessage())));
        }
        page(word);
        return word;
    }

    private static XWPFDocument emptied(byte[] own) throws IOException {
        try {
            var word = new XWPFDocument(new ByteArrayInputStream(own));
            while (!word.getBodyElements().isEmpty()) {
                word.removeBodyElement(0);
            }
            return word;
        } catch (OpenXML4JRuntimeException | IllegalArgumentException damaged) {
            throw new TemplateFault(say("page.fault.styles-damaged"));
        }
    }

    /** A4 upright, 2 cm around, the number of the page at its foot. */
    private static void page(XWPFDocument word) {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margin = section.addNewPgMar();
        for (var set : java.util.List.<java.util.function.Consumer<Object>>of(
                margin::setTop, margin::setBottom, margin::setLeft, margin::setRight)) {
            set.accept(BigInteger.valueOf(1_134));
        }
        margin.setHeader(BigInteger.valueOf(567));
        margin.setFooter(BigInteger.valueOf(567));
        var foot = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.setStyle("Footer");
        // Every other piece is one of the two fields, in whichever order the language has them.
        var pieces = say("page.number", FIELD + "PAGE" + FIELD, FIELD + "NUMPAGES" + FIELD).split(FIELD);
        for (int i = 0; i < pieces.length; i++) {
            if (i % 2 == 1) {
                foot.getCTP().addNewFldSimple().setInstr(pieces[i]);
            } else if (!pieces[i].isEmpty()) {
                foot.createRun().setText(pieces[i]);
            }
        }
    }

    boolean knows(String style) {
        return !style.isEmpty() && word.getStyles() != null && word.getStyles().styleExist(style);
    }

    /** The list to which entries belong; made when the first is written. */
    BigInteger list(boolean numbered) {
        var place = numbered ? 1 : 0;
        if (lists[place] == null) {
            lists[place] = make(numbered);
        }
        return lists[place];
    }

    private BigInteger make(boolean numbered) {
        var id = 900 + (numbered ? 1 : 0);
        var levels = new StringBuilder();
        for (int level = 0; level < 9; level++) {
            levels.append("""
                    <w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>\
                    <w:pPr><w:ind w:left="%d" w:hanging="284"/></w:pPr></w:lvl>"""
                    .formatted(level, numbered ? "decimal" : "bullet", numbered ? "%" + (level + 1) + "." : "•", 284 * (level + 1)));
        }
        var xml = """
                <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                <w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="hybridMultilevel"/>%s</w:abstractNum></w:numbering>"""
                .formatted(id, levels);
        try {
            CTAbstractNum list = NumberingDocument.Factory.parse(xml).getNumbering().getAbstractNumArray(0);
            var numbering = word.createNumbering();
            return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        } catch (XmlException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Title, author and program, which readers of the file show. */
    void finish(String title) {
        var core = word.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(WordPage.APPLICATION);
        word.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication(WordPage.APPLICATION);
    }
}
