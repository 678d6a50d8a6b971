package org.arising.document.source;

import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

import static org.arising.kernel.Words.say;

/**
 * Reads a Word document ({@code .docx}): its body in order, with the numbers that Word counts, as it reads once all
 * tracked changes are accepted. Pictures, comments and what it links to are left alone.
 */
final class DocxSource {
    private static final String BODY = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String PROGRAM = "docProps/app.xml";
    /** {@code Report to:} and what stands after a tab. */
    private static final Pattern FIELD = Pattern.compile("^([^\\t]{1,40}:)\\s*\\t+\\s*([^\\t]+)$");
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "footnoteReference");

    private final DocxStyles styles;
    private final Blocks blocks = new Blocks();
    private final List<Source.Doubt> doubts = new ArrayList<>();
    private final DocxTable table = new DocxTable();
    private DocxParagraph paragraph = new DocxParagraph();
    private int page = 1;
    private int leftOut;
    private boolean changed;
    private boolean hidden;
    private boolean inText;

    private DocxSource(DocxStyles styles) {
        this.styles = styles;
    }

    static SourceReader.Result read(String name, byte[] content) {
        try {
            var zip = ZipParts.of(content, Set.of(BODY, STYLES, NUMBERING, PROGRAM));
            var body = zip.part(BODY);
            if (body == null) {
                return new SourceReader.Result.Unreadable(say("source.docx.not-one", name));
            }
            var reader = new DocxSource(DocxStyles.of(zip.part(STYLES), zip.part(NUMBERING)));
            reader.table.trustsLists(isOurs(zip.part(PROGRAM)));
            reader.readBody(new DocxXml(body));
            return new SourceReader.Result.Read(new Source(reader.blocks.all(), List.copyOf(reader.doubts)));
        } catch (Limits.Exceeded exceeded) {
            return new SourceReader.Result.Unreadable(
                    say("source.docx.exceeded", name, String.valueOf(exceeded.getMessage())));
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            return new SourceReader.Result.Unreadable(say("source.docx.damaged", name));
        }
    }

    /** In a document of our own making every list is a real one, and no typed bullet is a mark. */
    private static boolean isOurs(byte @Nullable [] program) {
        return program != null
                && new String(program, StandardCharsets.UTF_8).contains("<Application>Arising</Application>");
    }

    private void readBody(DocxXml xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isStart() && (leftOut > 0 || LEFT_OUT.contains(xml.name()))) {
                changed |= xml.name().equals("del") || xml.name().equals("moveFrom");
                leftOut++;
            } else if (xml.isEnd() && leftOut > 0) {
                leftOut--;
            } else if (leftOut == 0) {
                take(xml);
            }
        }
        if (changed) {
            doubts.add(new Source.Doubt(Place.line(1), say("doubt.tracked-changes")));
        }
        if (hidden) {
            doubts.add(new Source.Doubt(Place.line(1), say("doubt.hidden-text")));
        }
    }

    private void take(DocxXml xml) {
        if (xml.isStart()) {
            start(xml);
        } else if (xml.isEnd()) {
            end(xml.name());
        } else if (xml.isText() && inText) {
            paragraph.add(xml.text());
        }
    }

    private void start(DocxXml xml) {
        switch (xml.name()) {
            case "p" -> paragraph = new DocxParagraph();
            case "pStyle" -> paragraph.style = xml.value();
            case "numId" -> paragraph.list = xml.value();
            case "ilvl" -> paragraph.level = xml.value().matches("[0-8]") ? xml.value().charAt(0) - '0' : 0;
            case "outlineLvl" -> paragraph.outline = xml.value().matches("[0-8]") ? xml.value().charAt(0) - '0' + 1 : 0;
            case "r" -> paragraph.beginRun();
            case "b" -> paragraph.bold |= xml.isOn();
            case "vanish" -> paragraph.hidden |= xml.isOn();
            case "t" -> inText = true;
            case "tab" -> paragraph.add("\t");
            case "br", "cr" -> {
                if ("page".equals(xml.attribute("type"))) {
                    turn();
                } else {
                    paragraph.add("\n");
                }
            }
            case "lastRenderedPageBreak" -> turn();
            case "noBreakHyphen" -> paragraph.add("-");
            case "sym" -> paragraph.add("•");
            case "tbl" -> {
                blocks.gap();
                table.begin();
            }
            case "tr" -> table.beginRow();
            case "tblHeader" -> table.heading(xml.isOn());
            case "tc" -> table.beginCell();
            case "gridSpan" -> table.spans(xml.value());
            case "vMerge" -> table.merges(xml.attribute("val"));
            default -> {}
        }
    }

    private void turn() {
        page++;
        blocks.page(page);
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> close();
            case "tc" -> table.endCell();
            case "tr" -> table.endRow(blocks);
            case "tbl" -> {
                table.end();
                blocks.gap();
            }
            default -> {}
        }
    }

    private void close() {
        hidden |= paragraph.sawHidden;
        var text = paragraph.text.toString();
        var marker = text.isBlank() ? null : styles.marker(paragraph.style, paragraph.list, paragraph.level);
        if (table.isOpen()) {
            table.paragraph(marker, text);
        } else {
            body(paragraph, marker, text);
        }
        paragraph = new DocxParagraph();
    }

    private void body(DocxParagraph closing, @Nullable String marker, String text) {
        var heading = closing.outline > 0 ? closing.outline : styles.heading(closing.style);
        var field = FIELD.matcher(text.strip());
        if (text.isBlank()) {
            blocks.gap();
        } else if (heading > 0) {
            blocks.heading(heading, numbered(marker, text));
        } else if (field.matches()) {
            blocks.row(List.of(Cell.ofWords(field.group(1).strip()), Cell.ofWords(Texts.collapsed(field.group(2)))), false);
        } else if (marker != null && marker.equals("•")) {
            blocks.entry(closing.level, marker, Texts.collapsed(text));
        } else {
            // A number that Word counts reads like one that was typed.
            for (var line : (marker == null ? text : marker + " " + text).split("\n")) {
                blocks.words(Texts.collapsed(line), closing.isStrong());
            }
            blocks.gap();
        }
    }

    private static String numbered(@Nullable String marker, String text) {
        return Texts.collapsed(marker == null || marker.equals("•") ? text : marker + " " + text);
    }
}
