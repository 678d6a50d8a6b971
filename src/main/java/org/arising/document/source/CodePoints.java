package org.arising.document.source;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that no font could draw, which PDFs made by Arising spell as {@code [U+1F600]}. */
final class CodePoints {
    private static final Pattern SPELLED = Pattern.compile("\\[U\\+([0-9A-F]{4,6})]");

    private CodePoints() {}

    /** Whether the document was made by Arising. */
    static boolean areSpelledIn(PDDocument document) {
        var information = document.getDocumentInformation();
        return information != null && "Arising".equals(information.getProducer());
    }

    /** The text with its characters put back. */
    static String read(String text) {
        return SPELLED.matcher(text).replaceAll(found -> {
            var code = Integer.parseInt(found.group(1), 16);
            return Character.isValidCodePoint(code) ? Matcher.quoteReplacement(Character.toString(code)) : "";
        });
    }
}
