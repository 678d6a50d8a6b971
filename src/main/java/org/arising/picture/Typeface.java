package org.arising.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The faces in which pictures are lettered. They come with the service, since a server may have none: Liberation Sans,
 * and DejaVu Sans where the former lacks a letter.
 */
record Typeface(Font plain, Font bold) {
    /** Where Java looks for the fonts of the system; it fails where there are none and nothing is named here. */
    private static final String SYSTEM_FONTS = "sun.awt.fontconfig";

    private static final Typeface LIBERATION = withoutSystemFonts(() ->
            new Typeface(read("/liberation/LiberationSans-Regular.ttf"), read("/liberation/LiberationSans-Bold.ttf")));

    private static final FontRenderContext MEASURING = new FontRenderContext(null, true, true);

    /** Read when it is needed, which is seldom. */
    private static final class Dejavu {
        static final Typeface FACE = new Typeface(
                read("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
                read("/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf"));
    }

    /** The face that has the letters of all these texts, or most of them. */
    static Typeface of(List<String> texts) {
        return texts.stream().allMatch(text -> LIBERATION.plain.canDisplayUpTo(text) < 0) ? LIBERATION : Dejavu.FACE;
    }

    /** Names a list of fonts that holds none, so that no library or font of the system is needed, nor looked for. */
    private static Typeface withoutSystemFonts(Supplier<Typeface> read) {
        try {
            var none = Files.createTempFile("fonts", ".properties");
            try {
                Files.writeString(none, "version=1\nsequence.allfonts=default\n");
                if (System.getProperty(SYSTEM_FONTS) == null) {
                    System.setProperty(SYSTEM_FONTS, none.toString());
                }
                return read.get();
            } finally {
                Files.delete(none);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Font read(String resource) {
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    Font plain(float size) {
        return plain.deriveFont(size);
    }

    Font bold(float size) {
        return bold.deriveFont(size);
    }

    /** As much of the text as fits into so many pixels, with an ellipsis where that is not all; never empty. */
    static String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        var end = text.length();
        while (end > 1 && width(text.substring(0, end).strip() + "…", font) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURING).getWidth();
    }
}
