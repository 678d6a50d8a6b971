package org.arising.action.slack;

import org.arising.action.Wording;
import org.arising.kernel.Texts;

import java.util.ArrayList;
import java.util.List;

/** Reads an action's text as a form holds it, so that an edit keeps its parts: the reverse of {@link Wording#text()}. */
public final class WordingText {
    private static final String BULLET = "•";

    private WordingText() {}

    /**
     * A line that begins with a bullet is a part. Lines before the first part lead in, lines between two parts lead in
     * the second of them, and lines after the last part close.
     */
    public static Wording read(String text) {
        var parts = new ArrayList<Wording.Part>();
        var loose = new ArrayList<String>();
        var leadIn = "";
        for (var line : text.strip().lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            if (!line.startsWith(BULLET)) {
                loose.add(line);
                continue;
            }
            if (parts.isEmpty()) {
                leadIn = joined(loose);
            }
            var own = parts.isEmpty() ? "" : joined(loose);
            parts.add(new Wording.Part(Texts.collapsed(line.substring(BULLET.length())), own));
            loose.clear();
        }
        return parts.isEmpty() ? Wording.plain(joined(loose)) : new Wording(leadIn, List.copyOf(parts), joined(loose));
    }

    private static String joined(List<String> lines) {
        return Texts.collapsed(String.join(" ", lines));
    }
}
