package org.arising.document.reading;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.arising.action.Kind;
import org.arising.action.Wording;
import org.arising.document.source.SourceReader;
import org.arising.testkit.Seeds;
import org.arising.testkit.Sources;
import org.arising.testkit.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** The same register as a web page, a Word document and a tagged PDF is read as the same actions. */
@Story
class EveryFormatTest {
    @Test
    void a_web_page_of_the_register_is_read_as_the_register() {
        assertSame(read("register.html", html().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_word_document_of_the_register_is_read_as_the_register() throws IOException {
        assertSame(read("register.docx", docx()));
    }

    @Test
    void a_tagged_pdf_of_the_register_is_read_as_the_register() throws IOException {
        assertSame(read("register.pdf", pdf()));
    }

    @Test
    void a_pdf_without_tags_whose_tables_are_ruled_is_read_as_the_register() throws IOException {
        assertSame(read("register.pdf", pdf(false)));
    }

    @ParameterizedTest
    @CsvSource({"txt, 500", "html, 500", "docx, 300", "pdf, 60"})
    void a_damaged_file_is_read_or_refused_in_one_line(String ending, int times) throws IOException {
        damage(ending, times, 20261124);
    }

    @ParameterizedTest
    @Tag("proof")
    @CsvSource({"txt, 40000", "html, 35000", "docx, 17000", "pdf, 8000"})
    void a_hundred_thousand_damaged_files_are_read_or_refused_in_one_line(String ending, int times) throws IOException {
        damage(ending, times, 1);
    }

    private static void damage(String ending, int times, long seed) throws IOException {
        var whole = switch (ending) {
            case "html" -> html().getBytes(StandardCharsets.UTF_8);
            case "docx" -> docx();
            case "pdf" -> pdf();
            default -> Seeds.registerBytes();
        };
        var random = new Random(seed);
        for (int i = 0; i < times; i++) {
            var damaged = damaged(whole, random);
            if (DocumentReader.read("register." + ending, damaged) instanceof Reading.Unreadable(var why)) {
                assertThat(why).contains("register." + ending).doesNotContain("\n");
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var damaged = whole.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = 0; i < 1 + random.nextInt(40); i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            default -> {
                var length = random.nextInt(1, Math.min(200, whole.length));
                var places = whole.length - length + 1;
                System.arraycopy(whole, random.nextInt(places), damaged, random.nextInt(places), length);
            }
        }
        return damaged;
    }

    private static Draft read(String name, byte[] content) {
        return switch (DocumentReader.read(name, content)) {
            case Reading.Read(var draft) -> draft;
            case Reading.Unreadable(var why) -> throw new AssertionError(why);
        };
    }

    private static List<Draft.Row> register() {
        return DocumentReader.read(Sources.ofText(Seeds.register())).actions().stream()
                .filter(row -> row.kind() != Kind.STANDING)
                .toList();
    }

    private static void assertSame(Draft draft) {
        assertThat(draft.form()).isEqualTo(Form.REGISTER);
        assertThat(draft.addressedTo()).isEqualTo("Police and Crime Committee");
        assertThat(draft.actions()).extracting(EveryFormatTest::said)
                .containsExactlyElementsOf(register().stream().map(EveryFormatTest::said).toList());
    }

    private static String said(Draft.Row row) {
        return String.join("|", String.valueOf(row.meeting()), row.itemNo(), row.itemTitle(), String.valueOf(row.responsible()),
                row.wording().text(), String.valueOf(row.status()), row.statusNote(), row.appendices().toString());
    }

    static String html() {
        var html = new StringBuilder("<html lang='en'><head><title>Summary List of Actions</title><style>body {font-family: L} table {-fs-table-paginate: paginate}</style></head><body>"
                + "<h1>Summary List of Actions</h1><table><tr><td>Report to:</td><td>Police and Crime Committee</td></tr>"
                + "<tr><td>Date:</td><td>29 September 2022</td></tr></table>");
        java.time.LocalDate meeting = null;
        for (var row : register()) {
            if (!row.meeting().equals(meeting)) {
                html.append(meeting == null ? "" : "</tbody></table>");
                meeting = row.meeting();
                html.append("<h2>Actions Arising from the Meeting Held on ").append(org.arising.kernel.Days.spoken(meeting))
                        .append("</h2><table><thead><tr><th>Item No.:</th><th>Item Title</th><th>Responsible Person</th>"
                                + "<th>Action(s)</th><th>Status</th></tr></thead><tbody>");
            }
            html.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s. %s</td></tr>".formatted(
                    row.itemNo(), e(row.itemTitle()), e(row.responsible()), cell(row.wording()), row.status().word(), e(row.statusNote())));
        }
        return html.append("</tbody></table></body></html>").toString();
    }

    private static String cell(Wording wording) {
        var cell = new StringBuilder("<p>" + e(wording.leadIn()) + "</p>");
        var open = false;
        for (var part : wording.parts()) {
            if (!part.leadIn().isEmpty() || !open) {
                cell.append(open ? "</ul>" : "").append(part.leadIn().isEmpty() ? "" : "<p>" + e(part.leadIn()) + "</p>").append("<ul>");
                open = true;
            }
            cell.append("<li>").append(e(part.text())).append("</li>");
        }
        return cell.append(open ? "</ul>" : "").append(wording.closing().isEmpty() ? "" : "<p>" + e(wording.closing()) + "</p>").toString();
    }

    private static String e(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] pdf() throws IOException {
        return pdf(true);
    }

    static byte[] pdf(boolean tagged) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> EveryFormatTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf"), "L");
        builder.usePdfUaAccessibility(tagged);
        // Who draws bullets as pictures leaves none to be read; here they are letters, as Word has them.
        var ruled = html().replaceAll("</?ul>", "").replace("<li>", "<p>• ").replace("</li>", "</p>").replace("<style>", "p {margin: 6px 0} <style>td, th {border: 1px solid #000; padding: 3px; vertical-align: top} table {border-collapse: collapse} ");
        builder.withHtmlContent(tagged ? html() : ruled, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    static byte[] docx() throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Subject: Summary List of Actions");
            var head = document.createTable(2, 2);
            head.getRow(0).getCell(0).setText("Report to:");
            head.getRow(0).getCell(1).setText("Police and Crime Committee");
            head.getRow(1).getCell(0).setText("Date:");
            head.getRow(1).getCell(1).setText("29 September 2022");
            java.time.LocalDate meeting = null;
            org.apache.poi.xwpf.usermodel.XWPFTable table = head;
            for (var row : register()) {
                if (!row.meeting().equals(meeting)) {
                    meeting = row.meeting();
                    document.createParagraph().createRun()
                            .setText("Actions Arising from the Meeting Held on " + org.arising.kernel.Days.spoken(meeting));
                    table = document.createTable(1, 5);
                    var titles = List.of("Item No.:", "Item Title", "Responsible Person", "Action(s)", "Status");
                    for (int i = 0; i < 5; i++) {
                        table.getRow(0).getCell(i).setText(titles.get(i));
                    }
                    table.getRow(0).setRepeatHeader(true);
                }
                var cells = table.createRow();
                cells.getCell(0).setText(row.itemNo());
                cells.getCell(1).setText(row.itemTitle());
                cells.getCell(2).setText(row.responsible());
                cells.getCell(3).removeParagraph(0);
                add(cells.getCell(3), row.wording().leadIn());
                for (var part : row.wording().parts()) {
                    if (!part.leadIn().isEmpty()) {
                        add(cells.getCell(3), part.leadIn());
                    }
                    add(cells.getCell(3), "• " + part.text());
                }
                if (!row.wording().closing().isEmpty()) {
                    add(cells.getCell(3), row.wording().closing());
                }
                cells.getCell(4).setText(row.status().word() + ". " + row.statusNote());
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void add(XWPFTableCell cell, String text) {
        cell.addParagraph().createRun().setText(text);
    }

    @Test
    void what_is_not_read_is_refused_in_one_line_that_says_what_to_do() {
        assertThat(unreadable("minutes.docx", "PK\u0003\u0004nothing")).contains("minutes.docx");
        assertThat(unreadable("minutes.doc", "\u00d0\u00cf\u0011\u00e0\u00a1")).contains("without a password");
        assertThat(unreadable("minutes.pdf", "%PDF-1.7\nnothing")).contains("damaged");
        assertThat(unreadable("scan.pdf", "\u0089PNG\r\n")).contains("picture");
        assertThat(unreadable("a.rtf", "{\\rtf1")).contains(".docx");
        assertThat(unreadable("deep.html", "<html>" + "<div>".repeat(5_000) + "x")).contains("deep.html");
    }

    @Test
    void a_zip_that_unpacks_to_more_than_is_read_is_refused() throws IOException {
        assertThat(refused("bomb.docx", zip("word/document.xml", new byte[30 * 1024 * 1024]))).contains("unpacks to more");
    }

    @Test
    void a_document_that_refers_to_files_of_the_server_is_refused() throws IOException {
        var body = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>";
        assertThat(refused("xxe.docx", zip("word/document.xml", body.getBytes(StandardCharsets.UTF_8)))).contains("types of its own");
    }

    @Test
    void a_zip_that_is_no_word_document_is_refused() throws IOException {
        assertThat(refused("list.xlsx", zip("xl/workbook.xml", new byte[10]))).contains("not a Word document");
    }

    @Test
    void a_pdf_without_text_is_refused_with_what_to_do() throws IOException {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument(); var out = new ByteArrayOutputStream()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
            assertThat(refused("scan.pdf", out.toByteArray())).contains("OCR");
        }
    }

    @Test
    void a_pdf_with_a_password_is_refused_with_what_to_do() throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf()); var out = new ByteArrayOutputStream()) {
            document.protect(new org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy(
                    "owner", "user", new org.apache.pdfbox.pdmodel.encryption.AccessPermission()));
            document.save(out);
            assertThat(refused("locked.pdf", out.toByteArray())).contains("password");
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(out)) {
            zip.putNextEntry(new java.util.zip.ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static String refused(String name, byte[] content) {
        return switch (DocumentReader.read(name, content)) {
            case Reading.Unreadable(var why) -> {
                assertThat(why).contains(name).doesNotContain("\n");
                yield why;
            }
            case Reading.Read(var draft) -> throw new AssertionError("read as " + draft);
        };
    }

    private static String unreadable(String name, String content) {
        return switch (SourceReader.read(name, content.getBytes(StandardCharsets.ISO_8859_1))) {
            case SourceReader.Result.Unreadable(var why) -> why;
            case SourceReader.Result.Read(var source) -> throw new AssertionError("read as " + source);
        };
    }
}
