package org.arising.document.source;

import java.util.List;
import java.util.Locale;

/** Reads a file into neutral form. */
public final class SourceReader {
    /** A register of forty pages is a hundred times smaller. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private SourceReader() {}

    /** What came of reading a file. */
    public sealed interface Result {
        /** Its blocks. */
        record Read(Source source) implements Result {}

        /** Nothing, and what to do, in one sentence or two for who sent the file. */
        record Unreadable(String why) implements Result {}
    }

    /** Reads a file of that name; its ending says how it is written. */
    public static Result read(String name, byte[] content) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (content.length > LARGEST) {
            return new Result.Unreadable("%s has %,d bytes; at most %,d are read. Split it, or save the table alone."
                    .formatted(name, content.length, LARGEST));
        }
        if (lower.endsWith(".txt") || lower.endsWith(".md")) {
            return text(name, content);
        }
        return new Result.Unreadable("%s has an ending that is not read yet. Save it as plain text (.txt) or Markdown (.md)."
                .formatted(name));
    }

    private static Result text(String name, byte[] content) {
        return switch (TextDecoding.of(content)) {
            case TextDecoding.Binary() ->
                new Result.Unreadable(
                        "%s is not text, whatever its name says. Open it and save it as plain text (.txt).".formatted(name));
            case TextDecoding.Text(var text, var doubts) ->
                new Result.Read(new Source(
                        TextSource.blocks(text),
                        doubts.stream().map(words -> new Source.Doubt(Place.line(1), words)).toList()));
        };
    }

    /** The endings that are read, for a sentence. */
    public static List<String> endings() {
        return List.of(".txt", ".md");
    }
}
