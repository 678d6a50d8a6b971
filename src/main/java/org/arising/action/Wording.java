package org.arising.action;

import java.util.List;

/**
 * The words of an action: what leads in, the ordered parts, and what closes it.
 *
 * @param leadIn the sentence before the parts, or the whole of an action that has none
 * @param parts the parts in order; empty where the action has none
 * @param closing text after the last part that belongs to all; empty where there is none
 */
public record Wording(String leadIn, List<Part> parts, String closing) {
    /** One part of an action, with a lead-in of its own where a new one begins in mid-list; empty where not. */
    public record Part(String text, String leadIn) {}

    /** Words without parts. */
    public static Wording plain(String text) {
        return new Wording(text, List.of(), "");
    }

    /** The whole text, a line break and a bullet before each part, as exported. */
    public String text() {
        var whole = new StringBuilder(leadIn);
        for (var part : parts) {
            if (!part.leadIn().isEmpty()) {
                whole.append('\n').append(part.leadIn());
            }
            whole.append("\n• ").append(part.text());
        }
        if (!closing.isEmpty()) {
            whole.append('\n').append(closing);
        }
        return whole.toString();
    }
}
