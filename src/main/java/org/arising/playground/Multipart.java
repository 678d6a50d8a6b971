package org.arising.playground;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first part of a multipart form; some clients wrap an upload so. */
final class Multipart {
    private static final String BOUNDARY = "boundary=";

    private Multipart() {}

    static byte[] content(String contentType, byte[] body) {
        int at = contentType.indexOf(BOUNDARY);
        if (!contentType.startsWith("multipart/") || at < 0) {
            return body;
        }
        // Latin-1 keeps one character a byte, so that places in the text are places in the bytes.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = "\r\n--" + contentType.substring(at + BOUNDARY.length()).replace("\"", "");
        int start = text.indexOf("\r\n\r\n");
        int end = text.indexOf(boundary, Math.max(start, 0));
        return start < 0 || end < 0 ? body : Arrays.copyOfRange(body, start + 4, end);
    }
}
