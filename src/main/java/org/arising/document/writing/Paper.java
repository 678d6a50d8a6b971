package org.arising.document.writing;

import java.util.Map;

/**
 * What a document says, for the template of its name.
 *
 * @param template name of the template, {@code report}
 * @param title title of the document, as readers and their programs show it
 * @param values what the template can print: maps, lists, texts, numbers and truth values, days as {@code 2022-07-27}
 */
public record Paper(String template, String title, Map<String, Object> values) {}
