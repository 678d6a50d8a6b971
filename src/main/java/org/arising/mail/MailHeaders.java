package org.arising.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The headers of a message; one that is not there is empty. */
final class MailHeaders {
    private final MimeMessage message;

    MailHeaders(MimeMessage message) {
        this.message = message;
    }

    /** Every header of that name, the topmost first. */
    List<String> list(String name) {
        try {
            var values = message.getHeader(name);
            return values == null ? List.of() : List.of(values).stream().map(MailHeaders::readable).toList();
        } catch (MessagingException broken) {
            return List.of();
        }
    }

    String first(String name) {
        return list(name).stream().findFirst().orElse("");
    }

    String all(String name) {
        return String.join("\n", list(name));
    }

    /** The library takes every byte for a character; programs that write headers in UTF-8 or as the West does are many. */
    private static String readable(String value) {
        return value.chars().allMatch(c -> c < 0x80)
                ? value
                : MailParts.words(value.getBytes(StandardCharsets.ISO_8859_1), null);
    }
}
