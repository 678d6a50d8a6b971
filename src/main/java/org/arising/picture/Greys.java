package org.arising.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/**
 * Writes what was drawn in greys as a PNG with a palette of 256 greys, from light to dark. With a palette from dark to light
 * it would become an image of brightness alone, which what sets a PDF reads as lighter than it is.
 */
final class Greys {
    private static final int LEVELS = 256;

    private Greys() {}

    /** The place of a level in the palette, and the level of a place. */
    private static int dark(int level) {
        return LEVELS - 1 - level;
    }

    static byte[] png(BufferedImage drawn) {
        var levels = new byte[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = (byte) dark(i);
        }
        var wide = drawn.getWidth();
        var high = drawn.getHeight();
        var image = new BufferedImage(
                wide, high, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, LEVELS, levels, levels, levels));
        var pixels = drawn.getRGB(0, 0, wide, high, null, 0, wide);
        var greys = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            greys[i] = (byte) dark(pixels[i] & 0xff);
        }
        image.getRaster().setDataElements(0, 0, wide, high, greys);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
