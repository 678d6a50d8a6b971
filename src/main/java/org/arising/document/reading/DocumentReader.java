package org.arising.document.reading;

import java.util.Locale;

/** Reads a document: tells its encoding and its form, and has the form's reader make a draft of it. */
public final class DocumentReader {
    /** A register of forty pages is a hundred times smaller. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private DocumentReader() {}

    /** Reads a file of that name; its ending says how it is written. */
    public static Reading read(String name, byte[] content) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".txt") && !lower.endsWith(".md")) {
            return new Reading.Unreadable("%s has an ending that is not read yet. Save it as plain text (.txt) or Markdown (.md)."
                    .formatted(name));
        }
        if (content.length > LARGEST) {
            return new Reading.Unreadable("%s has %,d bytes; at most %,d are read. Split it, or save the table alone."
                    .formatted(name, content.length, LARGEST));
        }
        return switch (TextDecoding.of(content)) {
            case TextDecoding.Binary() ->
                new Reading.Unreadable(
                        "%s is not text, whatever its name says. Open it and save it as plain text (.txt).".formatted(name));
            case TextDecoding.Text(var text, var doubts) -> {
                var draft = RegisterReader.read(text, doubts);
                yield draft.actions().isEmpty()
                        ? new Reading.Unreadable(
                                "%s holds no action that can be recognised: a register needs a table whose heading names an action and a status or a responsible person, such as “Item No. | Item Title | Responsible Person | Action(s) | Status”.%s"
                                        .formatted(name, reasons(draft)))
                        : new Reading.Read(draft);
            }
        };
    }

    private static String reasons(Draft draft) {
        return draft.warnings().isEmpty()
                ? ""
                : " Line " + draft.warnings().getFirst().lines() + ": " + draft.warnings().getFirst().words();
    }
}
