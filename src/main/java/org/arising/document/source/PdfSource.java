package org.arising.document.source;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * Reads a PDF: by its tags where it has them and they reach its text, else by where its words stand. Pictures are not
 * looked at, scripts and attachments neither.
 */
final class PdfSource {
    /** So much of the text must be tagged for the tags to be trusted. */
    private static final double TAGGED = 0.9;
    /** Fewer letters on a page are a stamp, not its text. */
    private static final int LETTERS = 20;

    private PdfSource() {}

    static SourceReader.Result read(String name, byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            var pages = document.getNumberOfPages();
            if (pages > Limits.PAGES) {
                return new SourceReader.Result.Unreadable(say("source.pdf.pages", name, pages, Limits.PAGES));
            }
            return read(name, document);
        } catch (InvalidPasswordException locked) {
            return new SourceReader.Result.Unreadable(say("source.pdf.password", name));
        } catch (Limits.Exceeded exceeded) {
            throw exceeded;
        } catch (IOException | RuntimeException damaged) {
            return new SourceReader.Result.Unreadable(say("source.pdf.damaged", name));
        }
    }

    private static SourceReader.Result read(String name, PDDocument document) throws IOException {
        var tagged = PdfTags.read(document);
        if (tagged.letters() >= Math.max(LETTERS, tagged.all() * TAGGED)) {
            return new SourceReader.Result.Read(new Source(tagged.blocks(), doubts(tagged.pages())));
        }
        var tables = ruled(document);
        var lines = PdfLines.of(document, tables);
        var letters = lines.stream().map(page -> page.stream().mapToInt(PdfLine::letters).sum()).toList();
        return letters.stream().mapToInt(Integer::intValue).sum() < LETTERS
                ? new SourceReader.Result.Unreadable(say("source.pdf.pictures", name))
                : new SourceReader.Result.Read(new Source(PdfLayout.blocks(lines, tables), doubts(letters)));
    }

    private static List<List<PdfRuledTable>> ruled(PDDocument document) throws IOException {
        var tables = new ArrayList<List<PdfRuledTable>>();
        for (var page : document.getPages()) {
            tables.add(PdfRuledTable.of(PdfRules.of(page)));
        }
        return tables;
    }

    /** Pages on which there is next to nothing to read. */
    private static List<Source.Doubt> doubts(List<Integer> letters) {
        var empty = new ArrayList<String>();
        for (int page = 0; page < letters.size(); page++) {
            if (letters.get(page) < LETTERS) {
                empty.add(Integer.toString(page + 1));
            }
        }
        return empty.isEmpty()
                ? List.of()
                : List.of(new Source.Doubt(
                        Place.line(1),
                        say("doubt.page-empty", String.join(", ", empty.subList(0, Math.min(20, empty.size()))))));
    }
}
