package org.arising.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.arising.kernel.Sha256;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an e-mail as it came over the wire (RFC 5322); whatever it is, it is read as far as that goes. */
final class MailReader {
    private static final List<String> TO = List.of(
            "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Forwarded-To", "Resent-To");
    private static final int LINE = 500;
    private static final int LONGEST_BODY = 500_000;

    private MailReader() {}

    /**
     * Reads it.
     *
     * @param own the address from which mail is sent
     * @param trusted name of the server whose findings on a message's origin are believed, or null
     */
    static ReadMail read(byte[] raw, String own, @Nullable String trusted) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return read(message, own, trusted);
        } catch (MessagingException | RuntimeException broken) {
            var text = MailParts.words(raw, null);
            return new ReadMail(
                    "", Sha256.of(raw), "", "", "", cut(text), List.of(), "", "", "", ReadMail.Sort.REPLY, "", List.of(), "", 0);
        }
    }

    private static ReadMail read(MimeMessage message, String own, @Nullable String trusted) {
        var headers = new MailHeaders(message);
        var parts = new MailParts();
        var body = cut(parts.text(message, 0).strip());
        var from = from(headers);
        var sender = from == null || from.getAddress() == null ? "" : oneLine(from.getAddress()).toLowerCase(Locale.ROOT);
        var name = from == null || from.getPersonal() == null ? "" : oneLine(from.getPersonal());
        var id = oneLine(headers.first("Message-ID"));
        var subject = oneLine(decoded(headers.first("Subject")));
        var content = Stream.concat(
                        Stream.of(id, sender, headers.first("Date").strip(), subject, body),
                        parts.files.stream().map(file -> Sha256.of(file.content())))
                .collect(Collectors.joining("\n"));
        return new ReadMail(
                id,
                Sha256.of(content.getBytes(StandardCharsets.UTF_8)),
                sender,
                name,
                subject,
                body,
                List.copyOf(parts.files),
                TO.stream().map(headers::all).collect(Collectors.joining("\n")),
                headers.all("In-Reply-To") + "\n" + reversed(headers.all("References")),
                parts.returned + "\n" + parts.status,
                MailSort.of(headers, parts, sender, own, subject, body),
                MailSort.problem(headers, parts.status.toString()),
                MailSort.unreached(headers, parts.status.toString()),
                trusted == null ? "" : MailChecks.of(headers.list("Authentication-Results"), trusted),
                parts.left);
    }

    private static @Nullable InternetAddress from(MailHeaders headers) {
        for (var name : List.of("From", "Sender", "Return-Path")) {
            var parsed = addresses(headers.first(name));
            if (!parsed.isEmpty()) {
                return parsed.getFirst();
            }
        }
        return null;
    }

    private static List<InternetAddress> addresses(String header) {
        try {
            return List.of(InternetAddress.parseHeader(header, false));
        } catch (MessagingException malformed) {
            return List.of();
        }
    }

    private static String reversed(String references) {
        return List.of(references.strip().split("\\s+")).reversed().stream().collect(Collectors.joining("\n"));
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(text));
        } catch (IOException | RuntimeException malformed) {
            return text;
        }
    }

    private static String oneLine(String text) {
        return Texts.shortened(Texts.collapsed(text.replaceAll("\\p{Cntrl}", " ")), LINE);
    }

    private static String cut(String body) {
        return body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY);
    }
}
