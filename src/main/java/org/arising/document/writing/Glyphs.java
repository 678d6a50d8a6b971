package org.arising.document.writing;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The faces that PDFs are set in, and which characters they can draw. Liberation Sans is set; what it has no glyph for is
 * set in DejaVu Sans; what neither has is written as its code point, {@code [U+1F600]}, lest it vanish.
 */
final class Glyphs {
    private static final String LIBERATION = "/liberation/LiberationSans-";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    /** A face and how it is set. */
    record Face(String family, String resource, boolean bold, boolean italic) {
        InputStream open() {
            var in = Glyphs.class.getResourceAsStream(resource);
            if (in == null) {
                throw new IllegalStateException("The font " + resource + " is not in the jar");
            }
            return in;
        }
    }

    static final List<Face> FACES = List.of(
            new Face("Liberation Sans", LIBERATION + "Regular.ttf", false, false),
            new Face("Liberation Sans", LIBERATION + "Bold.ttf", true, false),
            new Face("Liberation Sans", LIBERATION + "Italic.ttf", false, true),
            new Face("Liberation Sans", LIBERATION + "BoldItalic.ttf", true, true),
            new Face("DejaVu Sans", DEJAVU + ".ttf", false, false),
            new Face("DejaVu Sans", DEJAVU + "-Bold.ttf", true, false),
            new Face("DejaVu Sans", DEJAVU + "-Oblique.ttf", false, true),
            new Face("DejaVu Sans", DEJAVU + "-BoldOblique.ttf", true, true));

    /** Characters that begin a code point written out, so that none in a text is taken for one. */
    private static final String BEGINS = "[U+";

    private final List<Drawn> drawn;

    private record Drawn(CmapLookup characters, TrueTypeFont font) {}

    Glyphs() {
        this.drawn = FACES.stream().filter(face -> !face.bold() && !face.italic()).map(Glyphs::read).toList();
    }

    private static Drawn read(Face face) {
        try (var in = face.open()) {
            var bytes = in.readAllBytes();
            var font = new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(bytes)));
            return new Drawn(font.getUnicodeCmapLookup(), font);
        } catch (IOException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** The text with each character that cannot be drawn written as its code point. */
    String drawable(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f) && !text.contains(BEGINS)) {
            return text;
        }
        var drawable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            if (text.startsWith(BEGINS, i) || !isDrawn(c)) {
                drawable.append("[U+%04X]".formatted(c));
            } else {
                drawable.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return drawable.toString();
    }

    /** How wide a character is, in times of the size of its letters. */
    double width(int c) {
        try {
            for (var face : drawn) {
                var glyph = face.characters().getGlyphId(c);
                if (glyph > 0) {
                    return (double) face.font().getAdvanceWidth(glyph) / face.font().getUnitsPerEm();
                }
            }
        } catch (IOException damaged) {
            throw new IllegalStateException(damaged);
        }
        return 1;
    }

    private boolean isDrawn(int c) {
        if (c == '\n' || c == '\t' || c == ' ') {
            return true;
        }
        var type = Character.getType(c);
        // What has no look of its own is not taken for a letter by who sets the page.
        return type != Character.FORMAT
                && type != Character.CONTROL
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && drawn.stream().anyMatch(face -> face.characters().getGlyphId(c) > 0);
    }
}
