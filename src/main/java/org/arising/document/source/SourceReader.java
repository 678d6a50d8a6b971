package org.arising.document.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import static org.arising.kernel.Words.say;

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
        TEXT,
        HTML,
        DOCX,
        PDF,
        OLD_OFFICE,
        RICH_TEXT,
        PICTURE,
        OTHER
    }

    /** Reads a file of that name. */
    public static Result read(String name, byte[] content) {
        if (content.length > LARGEST) {
            return new Result.Unreadable(say("source.too-large", name, content.length, LARGEST));
        }
        var named = named(name.toLowerCase(Locale.ROOT));
        var held = held(content, named);
        try {
            return said(name, named, held, switch (held) {
                case TEXT -> text(name, content);
                case HTML -> HtmlSource.read(name, content);
                case DOCX -> DocxSource.read(name, content);
                case PDF -> PdfSource.read(name, content);
                case OLD_OFFICE -> new Result.Unreadable(say("source.old-office", name));
                case RICH_TEXT -> new Result.Unreadable(say("source.rich-text", name));
                case PICTURE -> new Result.Unreadable(say("source.picture", name));
                case OTHER -> new Result.Unreadable(say("source.other-kind", name));
            });
        } catch (Limits.Exceeded exceeded) {
            return new Result.Unreadable(say("source.exceeded", name, String.valueOf(exceeded.getMessage())));
        }
    }

    private static Result said(String name, Kind named, Kind held, Result result) {
        if (!(result instanceof Result.Read(var source)) || named == held || named == Kind.OTHER) {
            return result;
        }
        var doubts = new ArrayList<>(source.doubts());
        doubts.add(new Source.Doubt(Place.line(1), say("doubt.kind." + held.name().toLowerCase(Locale.ROOT), name)));
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
                new Result.Unreadable(say("source.not-text", name));
            case TextDecoding.Text(var text, var doubts) ->
                new Result.Read(new Source(
                        TextSource.blocks(text),
                        doubts.stream().map(words -> new Source.Doubt(Place.line(1), words)).toList()));
        };
    }
}
