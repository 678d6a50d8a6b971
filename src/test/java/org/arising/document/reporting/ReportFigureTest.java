package org.arising.document.reporting;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.arising.document.importing.ImportResult;
import org.arising.document.writing.PaperFormat;
import org.arising.picture.Figures;
import org.arising.testkit.Seeds;
import org.arising.testkit.Workshop;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;

/** The one picture of a report, in each format, with its words; it is frozen with the report. */
class ReportFigureTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2022, 11, 16);

    @TempDir
    private static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = new Workshop(folder);
        assertThat(workshop.doImport(workshop.order("000.txt", Seeds.register()))).isInstanceOf(ImportResult.Imported.class);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    private static ReportOrder order() {
        return order(MadeCommittee.MEETING);
    }

    private static ReportOrder order(LocalDate meeting) {
        return new ReportOrder(
                workshop.workspace(), "PCC", meeting, ReportScope.DUE, "command line (clerk)", "command line", Workshop.NOW);
    }

    private static PaperResult.Made made(PaperResult result) {
        return switch (result) {
            case PaperResult.Made paper -> paper;
            case PaperResult.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private static PaperResult.Made draft() {
        return made(workshop.of(Papers.class).make(PaperKind.REPORT, order()));
    }

    private static byte[] print(PaperFormat format) throws IOException {
        return workshop.of(Papers.class).print(order(), draft(), format);
    }

    private static Report.Figure figure() {
        return Objects.requireNonNull(Objects.requireNonNull(draft().report()).figure());
    }

    @Test
    void it_counts_up_to_the_day_of_the_report() {
        var figures = figure().figures();
        assertThat(figures.day()).isEqualTo(LocalDate.of(2022, 9, 21));
        assertThat(figures.ongoing()).isEqualTo(18);
        assertThat(figures.shares()).extracting(Figures.Share::name).contains("MPS", "MOPAC");
        assertThat(figures.shares()).filteredOn(share -> share.name().equals("MPS")).extracting(Figures.Share::total).containsExactly(8L);
        assertThat(figure().words()).startsWith("Chart of 21 September 2022. 18 ongoing actions").contains("MPS 8 (");
    }

    @Test
    void a_web_page_holds_it_with_its_words() throws IOException {
        var page = Jsoup.parse(new String(print(PaperFormat.HTML), StandardCharsets.UTF_8));
        var images = page.select("figure img");
        assertThat(images).hasSize(1);
        assertThat(images.attr("alt")).isEqualTo(figure().words());
        var png = Base64.getDecoder().decode(images.attr("src").replaceFirst("^data:image/png;base64,", ""));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1_200);
    }

    @Test
    void a_word_document_holds_it_with_its_words() throws IOException {
        var docx = print(PaperFormat.DOCX);
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/report-figure.docx"), docx);
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .flatMap(run -> run.getEmbeddedPictures().stream())
                            .map(picture -> picture.getCTPicture().getNvPicPr().getCNvPr().getDescr()))
                    .containsExactly(figure().words());
        }
    }

    @Test
    void a_pdf_holds_it_with_its_words() throws IOException {
        try (var pdf = Loader.loadPDF(print(PaperFormat.PDF))) {
            assertThat(alternatives(Objects.requireNonNull(pdf.getDocumentCatalog().getStructureTreeRoot())))
                    .containsExactly(figure().words());
            var folder = Files.createDirectories(Path.of("target/screenshots"));
            for (int page = 0; page < 2; page++) {
                var image = new PDFRenderer(pdf).renderImageWithDPI(page, 80);
                assertThat(ImageIO.write(image, "png", folder.resolve("report-figure-" + page + ".png").toFile())).isTrue();
            }
        }
    }

    private static List<String> alternatives(PDStructureNode node) {
        var found = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getCOSObject().containsKey(COSName.ALT)) {
                    found.add(element.getAlternateDescription());
                }
                found.addAll(alternatives(element));
            }
        }
        return found;
    }

    @Test
    void in_markdown_its_words_stand_for_it() throws IOException {
        assertThat(new String(print(PaperFormat.MD), StandardCharsets.UTF_8)).contains("\nChart of 21 September 2022. 18 ongoing actions");
    }

    @Test
    void it_is_frozen_with_the_report_that_is_issued() throws IOException {
        var papers = workshop.of(Papers.class);
        var order = order(NOVEMBER);
        var issued = made(papers.issue(order));
        var before = papers.print(order, issued, PaperFormat.HTML);
        assertThat(workshop.number("SELECT count(*) FROM report WHERE content LIKE '%\"figure\":{\"words\":\"Chart of%'")).isOne();
        var later = made(papers.make(PaperKind.REPORT, order));
        assertThat(later.report()).isEqualTo(issued.report());
        assertThat(papers.print(order, later, PaperFormat.HTML)).isEqualTo(before);
    }

    @Test
    void a_report_of_before_there_were_pictures_has_none() {
        var report = Objects.requireNonNull(draft().report());
        var old = ReportJson.write(report).replaceFirst(",\"figure\":.*}$", "}");
        assertThat(ReportJson.read(old).figure()).isNull();
        assertThat(ReportJson.values(ReportJson.read(old))).containsEntry("figure", null);
    }
}
