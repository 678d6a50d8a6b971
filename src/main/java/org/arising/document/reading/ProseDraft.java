package org.arising.document.reading;

import java.util.List;

/**
 * What the prose of a document holds.
 *
 * @param listed whether its actions stand in lists of their own rather than where they arose
 */
record ProseDraft(
        boolean listed,
        List<Draft.Row> rows,
        List<Draft.Suggestion> suggestions,
        List<Draft.Topic> topics,
        List<Draft.Warning> warnings) {}
