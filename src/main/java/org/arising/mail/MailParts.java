package org.arising.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.arising.calendar.Attendance;
import org.arising.kernel.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/**
 * Takes a message apart: its text, its files, and what a bounce says. However broken it is, what can be read is read; nothing
 * is ever fetched.
 */
final class MailParts {
    /** As for files that are uploaded: ten of ten megabytes. */
    private static final int MOST = 10;
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final int MOST_QUOTED = 5;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    final List<ReadMail.Attached> files = new ArrayList<>();
    final StringBuilder returned = new StringBuilder();
    final StringBuilder status = new StringBuilder();
    int left;
    /** What it answers to an invitation, or null. */
    @Nullable Attendance attendance;

    private int seen;

    /** The text of a part and of what is within it; its files are gathered. */
    String text(Part part, int depth) {
        if (depth > DEEPEST || ++seen > MOST_PARTS) {
            left++;
            return "";
        }
        try {
            return read(part, depth);
        } catch (MessagingException | IOException | RuntimeException broken) {
            return words(bytes(part, LARGEST), null);
        }
    }

    private String read(Part part, int depth) throws MessagingException, IOException {
        var type = type(part);
        if (type.startsWith("multipart/")) {
            if (part.getContent() instanceof Multipart parts && parts.getCount() > 0) {
                return several(parts, type.equals("multipart/alternative"), depth);
            }
            return words(bytes(part, LARGEST), null);
        }
        switch (type) {
            case "message/delivery-status", "message/global-delivery-status" -> status.append(words(bytes(part, 100_000), null));
            case "text/rfc822-headers" -> returned.append(words(bytes(part, 100_000), null));
            case "message/rfc822", "message/global" -> {
                var content = bytes(part, LARGEST + 1);
                returned.append(words(content, null), 0, Math.min(20_000, words(content, null).length())).append('\n');
                keep(part, "message/rfc822", content);
            }
            case "text/plain", "text/html" -> {
                if (!isFile(part)) {
                    var content = bytes(part, LARGEST);
                    return type.equals("text/html")
                            ? plain(words(content, charset(part)))
                            : words(content, charset(part));
                }
                keep(part, type, bytes(part, LARGEST + 1));
            }
            case "text/calendar", "application/ics" -> {
                var content = bytes(part, LARGEST + 1);
                var said = content.length > LARGEST ? Optional.<Attendance>empty() : Attendance.in(words(content, charset(part)));
                said.ifPresentOrElse(answer -> attendance = answer, () -> keep(part, type, content));
            }
            default -> {
                if (!isDecoration(part, type)) {
                    keep(part, type, bytes(part, LARGEST + 1));
                }
            }
        }
        return "";
    }

    /** Of alternatives the plain text, else whichever says something; of everything else all, one after another. */
    private String several(Multipart parts, boolean alternatives, int depth) throws MessagingException {
        var texts = new ArrayList<String>();
        for (var at = 0; at < parts.getCount(); at++) {
            var text = text(parts.getBodyPart(at), depth + 1);
            if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return alternatives && !texts.isEmpty() ? texts.getFirst() : String.join("\n\n", texts);
    }

    private void keep(Part part, String type, byte[] content) {
        if (content.length > LARGEST || files.size() >= MOST) {
            left++;
        } else if (content.length > 0) {
            files.add(new ReadMail.Attached(name(part, type), type, content));
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }

    /** A picture that the text shows in its place, such as the emblem of a signature; it stays within the message. */
    private static boolean isDecoration(Part part, String type) throws MessagingException {
        var disposition = part.getDisposition();
        return type.startsWith("image/")
                && part.getHeader("Content-ID") != null
                && !Part.ATTACHMENT.equalsIgnoreCase(disposition == null ? "" : disposition);
    }

    private static String type(Part part) throws MessagingException {
        try {
            var type = new ContentType(part.getContentType());
            return type.getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException malformed) {
            var stated = part.getContentType().toLowerCase(Locale.ROOT);
            return stated.startsWith("text/html") ? "text/html" : stated.startsWith("text/") ? "text/plain" : "application/octet-stream";
        }
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (MessagingException malformed) {
            return null;
        }
    }

    private static String name(Part part, String type) {
        var name = "";
        try {
            var stated = part.getFileName();
            name = stated == null ? "" : MimeUtility.decodeText(stated);
        } catch (MessagingException | IOException | RuntimeException malformed) {
            name = "";
        }
        var plain = Texts.shortened(Texts.collapsed(name.replaceAll("[\\p{Cntrl}/\\\\]", " ")), 200);
        if (!plain.isEmpty()) {
            return plain;
        }
        return switch (type) {
            case "message/rfc822" -> say("mail.file.message");
            case "text/calendar", "application/ics" -> say("mail.file.calendar");
            default -> say("mail.file.unnamed");
        };
    }

    /** The content, decoded where its encoding is known, and at most so many bytes of it. */
    private static byte[] bytes(Part part, int most) {
        try (var stream = part.getInputStream()) {
            return stream.readNBytes(most);
        } catch (MessagingException | IOException | RuntimeException broken) {
            return raw(part, most);
        }
    }

    private static byte[] raw(Part part, int most) {
        try (var stream = rawStream(part)) {
            return stream.readNBytes(most);
        } catch (MessagingException | IOException | RuntimeException broken) {
            return new byte[0];
        }
    }

    private static InputStream rawStream(Part part) throws MessagingException {
        return switch (part) {
            case MimeBodyPart body -> body.getRawInputStream();
            case MimeMessage message -> message.getRawInputStream();
            default -> InputStream.nullInputStream();
        };
    }

    /** Bytes as text: as they say, where that holds; else as UTF-8, else as the West writes. */
    static String words(byte[] content, @Nullable String charset) {
        var said = charset == null ? null : known(charset.strip());
        if (said != null && !said.equals(StandardCharsets.US_ASCII) && !said.equals(StandardCharsets.UTF_8)) {
            return clean(new String(content, said));
        }
        try {
            return clean(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException notUtf8) {
            return clean(new String(content, WESTERN));
        }
    }

    private static @Nullable Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "").replace("\ufeff", "");
    }

    /** HTML as text; nothing that it names is loaded. */
    static String plain(String html) {
        return plain(html, 0);
    }

    private static String plain(String html, int depth) {
        var document = Jsoup.parse(html);
        document.select("script, style, head, template").remove();
        if (depth < MOST_QUOTED) {
            for (var quote : document.select("blockquote, .gmail_quote")) {
                if (quote.parents().stream().noneMatch(MailParts::isQuote)) {
                    var lines = plain(quote.html(), depth + 1).lines().map(line -> MailText.QUOTE + " " + line);
                    quote.replaceWith(new TextNode("\n" + lines.collect(Collectors.joining("\n")) + "\n"));
                }
            }
        }
        document.select("br").forEach(each -> each.replaceWith(new TextNode("\n")));
        document.select("p, div, tr, li, h1, h2, h3, h4, table, pre").forEach(each -> each.after(new TextNode("\n")));
        document.select("li").forEach(each -> each.prependText("• "));
        return document.wholeText()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote") || element.hasClass("gmail_quote");
    }
}
