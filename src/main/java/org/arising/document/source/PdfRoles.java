package org.arising.document.source;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

import java.util.Locale;
import java.util.Map;

/**
 * What the kinds of element of a tagged PDF stand for. PDFBox would look for that by going up from each element, for ever
 * where a damaged file leads in a circle.
 *
 * @param map the role map of the document's root
 */
record PdfRoles(Map<String, Object> map) {
    /** The standard kind of an element, in small letters: {@code h1}, {@code table}. */
    String of(PDStructureElement element) {
        var type = String.valueOf(element.getStructureType());
        return String.valueOf(map.getOrDefault(type, type)).toLowerCase(Locale.ROOT);
    }
}
