package org.arising.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes what was drawn in greys as a PNG with a palette of 256 greys, from light to dark. With a palette from dark to light
 * it would become an image of brightness alone, which what sets a PDF reads as lighter than it is.
 *
 * <p>Thousands of digests are drawn within a minute: the writer of the Java runtime, which chooses and packs as if every image
 * were a photograph, takes four times as long (decision 32). A PNG of one kind is three chunks (W3C PNG, third edition, 5).
 */
final class Greys {
    private static final int LEVELS = 256;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] HEAD = {8, 3, 0, 0, 0};
    private static final int BLOCK = 8_192;

    private Greys() {}

    /** The place of a level in the palette, and the level of a place. */
    private static int dark(int level) {
        return LEVELS - 1 - level;
    }

    /** Of an image of whole numbers, {@link BufferedImage#TYPE_INT_RGB}. */
    static byte[] png(BufferedImage drawn) {
        var wide = drawn.getWidth();
        var high = drawn.getHeight();
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(wide).putInt(high).put(HEAD).array());
        chunk(out, "PLTE", palette());
        chunk(out, "IDAT", packed(drawn, wide, high));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] palette() {
        var palette = ByteBuffer.allocate(3 * LEVELS);
        for (int i = 0; i < LEVELS; i++) {
            var level = (byte) dark(i);
            palette.put(level).put(level).put(level);
        }
        return palette.array();
    }

    /** Lines, each after a byte that says that it stands as it is. */
    private static byte[] packed(BufferedImage drawn, int wide, int high) {
        var pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
        var lines = new byte[(wide + 1) * high];
        for (int y = 0; y < high; y++) {
            var line = y * (wide + 1) + 1;
            for (int x = 0; x < wide; x++) {
                lines[line + x] = (byte) dark(pixels[y * wide + x] & 0xff);
            }
        }
        var packing = new Deflater(Deflater.BEST_SPEED);
        try {
            packing.setInput(lines);
            packing.finish();
            var packed = new ByteArrayOutputStream();
            var block = new byte[BLOCK];
            while (!packing.finished()) {
                packed.write(block, 0, packing.deflate(block));
            }
            return packed.toByteArray();
        } finally {
            packing.end();
        }
    }

    /** Its length, its name and what it holds, and the sum of those two. */
    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        var named = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(named);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
    }
}
