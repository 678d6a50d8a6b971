package org.arising.document.writing;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What a document says, for the template of its name.
 *
 * @param template name of the template, {@code report}
 * @param title title of the document, as readers and their programs show it
 * @param values what the template can print: maps, lists, texts, numbers and truth values, days as {@code 2022-07-27}
 * @param pictures those that the template may show, each a PNG by the name under which it is shown
 */
public record Paper(String template, String title, Map<String, Object> values, Map<String, Supplier<byte[]>> pictures) {
    /** A paper without pictures. */
    public Paper(String template, String title, Map<String, Object> values) {
        this(template, title, values, Map.of());
    }

    /** The same with pictures. */
    public Paper with(Map<String, Supplier<byte[]>> shown) {
        return new Paper(template, title, values, shown);
    }
}
