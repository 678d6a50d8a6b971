package org.arising.document.source;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;

/** A damaged tagged PDF whose elements lead upwards in a circle is read to its end. */
class PdfCircleTest {
    private static final String PAGE =
            """
            <html lang="en"><head><title>Actions</title><style>@page { size: A4 }</style></head><body>
            <h1>Actions</h1><table><thead><tr><th>Action</th></tr></thead><tbody><tr><td>Provide the figures.</td></tr>
            </tbody></table></body></html>""";

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void elements_whose_parents_form_a_circle_are_read_all_the_same() throws IOException {
        try (var document = Loader.loadPDF(page())) {
            turn(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(PdfTags.read(document).blocks()).isNotEmpty();
        }
    }

    /** Every element is said to be its own parent. */
    private static void turn(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                COSDictionary dictionary = element.getCOSObject();
                dictionary.setItem(COSName.P, dictionary);
                turn(element);
            }
        }
    }

    private static byte[] page() throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(PAGE, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }
}
