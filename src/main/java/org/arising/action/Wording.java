package org.arising.action;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of an action: what leads in, the ordered parts, and what closes it.
 *
 * @param leadIn the sentence before the parts, or the whole of an action that has none
 * @param parts the parts in order; empty where the action has none
 * @param closing text after the last part that belongs to all; empty where there is none
 */
public record Wording(String leadIn, List<Part> parts, String closing) {
    private static final String BULLET = "• ";

    /** One part of an action, with a lead-in of its own where a new one begins in mid-list; empty where not. */
    public record Part(String text, String leadIn) {}

    /** Reads what {@link #text()} wrote. */
    public static Wording read(String text) {
        var lines = text.split("\n", -1);
        var parts = new ArrayList<Part>();
        var leadIn = "";
        var between = "";
        for (int line = 0; line < lines.length; line++) {
            if (lines[line].startsWith(BULLET)) {
                parts.add(new Part(lines[line].substring(BULLET.length()), between));
                between = "";
            } else if (line == 0) {
                leadIn = lines[line];
            } else {
                between = (between + " " + lines[line]).strip();
            }
        }
        return new Wording(leadIn, List.copyOf(parts), between);
    }

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
            whole.append('\n').append(BULLET).append(part.text());
        }
        if (!closing.isEmpty()) {
            whole.append('\n').append(closing);
        }
        return whole.toString();
    }
}
