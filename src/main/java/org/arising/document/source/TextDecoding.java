package org.arising.document.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.arising.kernel.Words.say;

/** The text of a file's bytes: UTF-8, UTF-16 where the file says so, else Windows-1252 with a doubt. */
sealed interface TextDecoding {
    /** Text, and doubts about its encoding. */
    record Text(String text, List<String> doubts) implements TextDecoding {}

    /** No text at all. */
    record Binary() implements TextDecoding {}

    /** Decodes bytes. */
    static TextDecoding of(byte[] content) {
        if (startsWith(content, 0xff, 0xfe)) {
            return new Text(new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE), List.of());
        }
        if (startsWith(content, 0xfe, 0xff)) {
            return new Text(new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE), List.of());
        }
        for (var octet : content) {
            if (octet == 0) {
                return new Binary();
            }
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return new Text(text.startsWith("\ufeff") ? text.substring(1) : text, List.of());
        } catch (CharacterCodingException notUtf8) {
            return new Text(
                    new String(content, Charset.forName("windows-1252")),
                    List.of(say("doubt.encoding")));
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }
}
