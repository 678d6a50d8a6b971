package org.arising.document.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a file into neutral form. Its kind is told by what it holds first, by its ending second. */
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

    private enum Kind {
        TEXT("a text"),
        HTML("a web page"),
        DOCX("a Word document"),
        PDF("a PDF"),
        OLD_OFFICE("a document of old Office, or one with a password"),
        RICH_TEXT("rich text"),
        PICTURE("a picture"),
        OTHER("something else");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Reads a file of that name. */
    public static Result read(String name, byte[] content) {
        if (content.length > LARGEST) {
            return new Result.Unreadable("%s has %,d bytes; at most %,d are read. Split it, or save the table alone."
                    .formatted(name, content.length, LARGEST));
        }
        var named = named(name.toLowerCase(Locale.ROOT));
        var held = held(content, named);
        try {
            return said(name, named, held, switch (held) {
                case TEXT -> text(name, content);
                case HTML -> HtmlSource.read(name, content);
                case DOCX -> DocxSource.read(name, content);
                case PDF -> PdfSource.read(name, content);
                case OLD_OFFICE -> new Result.Unreadable(
                        "%s is a document of old Office (.doc), or is protected by a password. Open it and save it as .docx without a password."
                                .formatted(name));
                case RICH_TEXT -> new Result.Unreadable("%s is rich text (.rtf), which is not read. Open it and save it as .docx.".formatted(name));
                case PICTURE -> new Result.Unreadable(
                        "%s is a picture, and words in pictures are not read. Have it run through text recognition (OCR), or send the file it was made from."
                                .formatted(name));
                case OTHER -> new Result.Unreadable(
                        "%s is of a kind that is not read. Save it as Word (.docx), PDF, a web page (.html), Markdown (.md) or plain text (.txt)."
                                .formatted(name));
            });
        } catch (Limits.Exceeded exceeded) {
            return new Result.Unreadable(
                    "%s is refused: %s. Save the pages with the actions as a file of their own.".formatted(name, exceeded.getMessage()));
        }
    }

    private static Result said(String name, Kind named, Kind held, Result result) {
        if (!(result instanceof Result.Read(var source)) || named == held || named == Kind.OTHER) {
            return result;
        }
        var doubts = new ArrayList<>(source.doubts());
        doubts.add(new Source.Doubt(Place.line(1), "%s is %s, whatever its name says; it was read as one.".formatted(name, held.words)));
        return new Result.Read(new Source(source.blocks(), List.copyOf(doubts)));
    }

    private static Kind named(String name) {
        if (name.endsWith(".txt") || name.endsWith(".md")) {
            return Kind.TEXT;
        }
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return Kind.HTML;
        }
        if (name.endsWith(".docx") || name.endsWith(".docm")) {
            return Kind.DOCX;
        }
        return name.endsWith(".pdf") ? Kind.PDF : Kind.OTHER;
    }

    private static Kind held(byte[] content, Kind named) {
        var head = new String(Arrays.copyOf(content, Math.min(content.length, 1_024)), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Kind.PDF;
        }
        if (head.startsWith("PK")) {
            return Kind.DOCX;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return Kind.OLD_OFFICE;
        }
        if (head.startsWith("{\\rtf")) {
            return Kind.RICH_TEXT;
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("GIF8") || head.startsWith("II*") || head.startsWith("MM\u0000*")) {
            return Kind.PICTURE;
        }
        var lower = head.toLowerCase(Locale.ROOT);
        if (named != Kind.TEXT && (lower.contains("<!doctype html") || lower.contains("<html"))) {
            return Kind.HTML;
        }
        return switch (named) {
            case TEXT, HTML -> named;
            // A name that promises more than text and holds none of it.
            case DOCX, PDF, OLD_OFFICE, RICH_TEXT, PICTURE, OTHER -> Kind.OTHER;
        };
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
}
