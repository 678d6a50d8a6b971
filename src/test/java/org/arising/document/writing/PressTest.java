package org.arising.document.writing;

import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.arising.kernel.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a document says is written in each format, and none of it becomes markup. */
class PressTest {
    private static final String PLAIN = "The Deputy Mayor agreed to provide a timetable.";
    private static final Press PRESS = new Press(new Templates((Path) null));

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<String> hostile() {
        return Samples.HOSTILE;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_pdf_is_accessible_whatever_its_texts_are(String text) throws Exception {
        assertThat(broken(PRESS.print(Samples.report(text, 3), PaperFormat.PDF))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_pdf_with_a_picture_is_accessible_whatever_its_words_are(String text) throws Exception {
        assertThat(broken(PRESS.print(Samples.pictured(text, 3), PaperFormat.PDF))).isEmpty();
    }

    @Test
    void a_pdf_of_many_pages_is_accessible_and_has_bookmarks_and_a_language() throws Exception {
        var pdf = PRESS.print(Samples.report(PLAIN.repeat(12), 60), PaperFormat.PDF);
        assertThat(broken(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("Summary List of Actions");
            assertThat(catalog.getDocumentOutline().getFirstChild().hasChildren()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Summary List of Actions");
        }
    }

    /** The checks of PDF/UA-1 that it does not pass. */
    private static List<String> broken(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_web_page_holds_every_text_and_no_markup_of_it(String text) {
        var page = Jsoup.parse(new String(PRESS.print(Samples.report(text, 2), PaperFormat.HTML), StandardCharsets.UTF_8));
        assertThat(page.select("script, img, a[href^=http]")).isEmpty();
        assertThat(page.select("td")).extracting(cell -> Texts.collapsed(cell.wholeText())).contains(Texts.collapsed(text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_word_document_holds_every_text_in_cells_and_headings_of_its_own(String text) throws IOException {
        var docx = PRESS.print(Samples.report(text, 2), PaperFormat.DOCX);
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var table = word.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo(Texts.collapsed(text));
            assertThat(table.getCTTbl().getTblPr().isSetTblBorders()).as("borders that override the style").isFalse();
            assertThat(word.getParagraphs().getFirst().getRuns().getFirst().getCTR().isSetRPr()).as("looks that override the style").isFalse();
            assertThat(word.getParagraphs()).anySatisfy(paragraph -> {
                assertThat(paragraph.getStyle()).isEqualTo("Heading2");
                assertThat(paragraph.getText()).isEqualTo("1. Summary");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void in_markdown_no_text_becomes_a_table_a_heading_or_a_link(String text) {
        var lines = new String(PRESS.print(Samples.report(text, 2), PaperFormat.MD), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("#")).toList()).allSatisfy(line ->
                assertThat(line).doesNotContain(text.length() > 10 ? text : "\u0000"));
        var rows = lines.stream().filter(line -> line.startsWith("| 5 |") && line.contains("Ongoing. ")).toList();
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.split("(?<!\\\\)\\|", -1)).hasSize(7));
    }

    @Test
    void a_character_that_no_font_draws_is_written_as_its_code_point_in_a_pdf() {
        assertThat(new Glyphs().drawable("a \ud83d\udc68 b")).isEqualTo("a [U+1F468] b");
        assertThat(new Glyphs().drawable("[U+0041]")).isEqualTo("[U+005B]U+0041]");
    }

    @Test
    void a_template_of_the_organisation_replaces_the_one_that_comes_with_arising(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("report.html"), "{% extends \"page.html\" %}{% block content %}<h1>{{ report.to }}</h1>{% endblock %}");
        var page = print(folder);
        assertThat(page.select("h1").eachText()).containsExactly(PLAIN);
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void a_template_that_is_broken_is_named_with_its_line(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("report.html"), "one\n{{ report.nothing }}");
        assertThatThrownBy(() -> print(folder)).isInstanceOf(TemplateFault.class).hasMessage(
                "The template report.html cannot be used, line 2: there is nothing named “nothing” that it can print.");
        Files.writeString(folder.resolve("report.html"), "one\ntwo\n{% if %}");
        assertThatThrownBy(() -> print(folder)).isInstanceOf(TemplateFault.class).hasMessageContaining("report.html");
    }

    @Test
    void a_template_reaches_nothing_of_java(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("report.html"), "{{ report.getClass().forName('java.lang.Runtime') }}");
        assertThatThrownBy(() -> print(folder)).isInstanceOf(TemplateFault.class);
        Files.writeString(folder.resolve("report.html"), "{% include '../secret.html' %}");
        assertThatThrownBy(() -> print(folder)).isInstanceOf(TemplateFault.class);
    }

    @Test
    void a_picture_of_the_organisation_is_in_every_file(@TempDir Path folder) throws IOException {
        var png = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(40, 20, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", png);
        Files.write(folder.resolve("crest.png"), png.toByteArray());
        Files.writeString(folder.resolve("report.html"),
                "{% extends \"page.html\" %}{% block content %}<h1>Report</h1><p><img src=\"crest.png\" alt=\"Crest\"></p>{% endblock %}");
        assertThat(print(folder).select("img[src^=data:image/png]").eachAttr("alt")).containsExactly("Crest");
        var press = new Press(new Templates(folder));
        try (var word = new XWPFDocument(new ByteArrayInputStream(press.print(Samples.report(PLAIN, 1), PaperFormat.DOCX)))) {
            assertThat(word.getAllPictures()).hasSize(1);
        }
        try (var pdf = Loader.loadPDF(press.print(Samples.report(PLAIN, 1), PaperFormat.PDF))) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void the_styles_of_a_word_document_that_is_put_in_place_are_kept(@TempDir Path folder) throws IOException {
        try (var own = new XWPFDocument(new ByteArrayInputStream(PRESS.print(Samples.report(PLAIN, 1), PaperFormat.DOCX)));
                var out = Files.newOutputStream(folder.resolve("styles.docx"))) {
            own.getStyles().getStyle("Heading1").getCTStyle().getRPr().getSzArray(0).setVal(java.math.BigInteger.valueOf(99));
            own.write(out);
        }
        var docx = new Press(new Templates(folder)).print(Samples.report(PLAIN, 2), PaperFormat.DOCX);
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getStyles().getStyle("Heading1").getCTStyle().getRPr().getSzArray(0).getVal()).hasToString("99");
            assertThat(word.getParagraphs().stream().filter(each -> "Heading1".equals(each.getStyle())).collect(Collectors.toList())).hasSize(1);
        }
    }

    private static org.jsoup.nodes.Document print(Path folder) {
        var html = new Press(new Templates(folder)).print(Samples.report(PLAIN, 1), PaperFormat.HTML);
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }
}
