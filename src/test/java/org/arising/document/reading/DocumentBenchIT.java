package org.arising.document.reading;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.arising.bench.Figures;
import org.arising.bench.Plot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Made registers of 10 to 400 pages, six rows a page, read as the service reads them: in a process of their own with
 * 384 MB, its start included. The exponent is that of the growth from 40 to 400 pages.
 */
@Tag("bench")
class DocumentBenchIT {
    private static final int[] PAGES = {10, 40, 100, 400};
    private static final int ROWS = 6;
    private static final int ROUNDS = 3;
    private static final List<String> HEADING = List.of("Item No.:", "Item Title", "Responsible Person", "Action(s)", "Status");

    private interface Making {
        byte[] of(int pages) throws IOException;
    }

    @Test
    void registers_are_read_in_time_that_grows_with_their_pages() throws IOException {
        var drawn = new LinkedHashMap<String, List<Plot.Point>>();
        var table = new ArrayList<String>(List.of("| register | pages | actions | seconds, best of 3 |", "| --- | --- | --- | --- |"));
        measure("Word", "a.docx", DocumentBenchIT::docx, 3, table, drawn);
        measure("PDF, tagged", "a.pdf", pages -> pdf(pages, true), 5, table, drawn);
        measure("PDF, untagged", "a.pdf", pages -> pdf(pages, false), 5, table, drawn);
        Figures.table("documents", table);
        Figures.plot("documents", "A register is read", "pages", "seconds", drawn);
        Figures.print();
    }

    private static void measure(
            String what, String name, Making making, double most, List<String> table, Map<String, List<Plot.Point>> drawn)
            throws IOException {
        var room = new ReadingRoom();
        var times = new ArrayList<Double>();
        for (var pages : PAGES) {
            var file = making.of(pages);
            var best = Double.MAX_VALUE;
            var found = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var before = System.nanoTime();
                var reading = room.read(name, file);
                best = Math.min(best, (System.nanoTime() - before) / 1e9);
                assertThat(reading).as(what + " of " + pages + " pages").isInstanceOf(Reading.Read.class);
                found = ((Reading.Read) reading).draft().actions().size();
            }
            times.add(best);
            table.add("| %s | %d | %d | %.2f |".formatted(what, pages, found, best));
        }
        var exponent = Math.log(times.get(3) / times.get(1)) / Math.log(10);
        table.add("| %s | exponent | | %.2f |".formatted(what, exponent));
        drawn.put(what, IntStream.range(0, PAGES.length).mapToObj(i -> new Plot.Point(PAGES[i], times.get(i))).toList());
        Figures.atMost("P6", what + ", 40 pages", times.get(1), most, "s");
        Figures.atMost("P6", what + ", exponent in pages", exponent, 1.1, "");
    }

    private static List<String> row(int i) {
        return List.of(
                Integer.toString(3 + i % 7),
                "Question and answer session " + i % 13,
                "Assistant Commissioner for Operations, MPS",
                "The Assistant Commissioner agreed to provide further information on matter %d, including what was found in each of the boroughs, when it was first known, and by how many officers it was looked into.".formatted(i),
                i % 3 == 0 ? "Completed. Attached at Appendix %d.".formatted(1 + i % 11) : "Ongoing. This information was requested on 27 July 2022.");
    }

    private static byte[] docx(int pages) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) {
                document.createParagraph().createRun().setText("Actions Arising from the Meeting Held on %d July %d".formatted(1 + page % 28, 1990 + page / 28));
                var table = document.createTable(1, 5);
                for (int column = 0; column < 5; column++) {
                    table.getRow(0).getCell(column).setText(HEADING.get(column));
                }
                for (int i = 0; i < ROWS; i++) {
                    var cells = table.createRow();
                    for (int column = 0; column < 5; column++) {
                        cells.getCell(column).setText(row(page * ROWS + i).get(column));
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(int pages, boolean tagged) throws IOException {
        var html = new StringBuilder("<html lang='en'><head><title>Actions</title><style>td, th {border: 1px solid; vertical-align: top} h2 {page-break-before: always}</style></head><body>");
        for (int page = 0; page < pages; page++) {
            html.append("<h2>Actions Arising from the Meeting Held on %d July %d</h2><table><thead><tr>".formatted(1 + page % 28, 1990 + page / 28));
            HEADING.forEach(heading -> html.append("<th>").append(heading).append("</th>"));
            html.append("</tr></thead><tbody>");
            for (int i = 0; i < ROWS; i++) {
                html.append("<tr>");
                row(page * ROWS + i).forEach(cell -> html.append("<td>").append(cell).append("</td>"));
                html.append("</tr>");
            }
            html.append("</tbody></table>");
        }
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        if (tagged) {
            html.insert(html.indexOf("td, th"), "body {font-family: L} ");
            builder.useFont(() -> DocumentBenchIT.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf"), "L");
            builder.usePdfUaAccessibility(true);
        }
        builder.withHtmlContent(html.append("</body></html>").toString(), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }
}
