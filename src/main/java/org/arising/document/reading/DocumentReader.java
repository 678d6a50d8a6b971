package org.arising.document.reading;

import org.arising.document.source.Source;
import org.arising.document.source.SourceReader;

/** Reads a document: from its file to neutral form, and from there to a draft of what it says. */
public final class DocumentReader {
    private DocumentReader() {}

    /** Reads a file of that name; its ending says how it is written. */
    public static Reading read(String name, byte[] content) {
        return switch (SourceReader.read(name, content)) {
            case SourceReader.Result.Unreadable(var why) -> new Reading.Unreadable(why);
            case SourceReader.Result.Read(var source) -> read(name, source);
        };
    }

    private static Reading read(String name, Source source) {
        var draft = RegisterReader.read(source);
        return draft.actions().isEmpty()
                ? new Reading.Unreadable(
                        "%s holds no action that can be recognised: a register needs a table whose heading names an action and a status or a responsible person, such as “Item No. | Item Title | Responsible Person | Action(s) | Status”.%s"
                                .formatted(name, reasons(draft)))
                : new Reading.Read(draft);
    }

    private static String reasons(Draft draft) {
        return draft.warnings().isEmpty()
                ? ""
                : " Line " + draft.warnings().getFirst().lines() + ": " + draft.warnings().getFirst().words();
    }
}
