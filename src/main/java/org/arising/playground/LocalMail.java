package org.arising.playground;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Stands in for a mail server: what would be sent is read on a page of its own, and answered from there. */
public final class LocalMail {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile Consumer<byte[]> mailbox = raw -> {};

    /**
     * A message that would be sent.
     *
     * @param id its {@code Message-ID}
     * @param copies who gets a copy, apart by commas
     * @param answerTo where it is answered
     */
    public record Letter(String id, String from, String to, String copies, String answerTo, String subject, String text) {}

    /** Takes a message. */
    public void take(Letter letter) {
        letters.add(letter);
    }

    /** What was taken, oldest first. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** Where answers go, as they would come over the wire. */
    public void answersTo(Consumer<byte[]> service) {
        mailbox = service;
    }

    /** The page, at {@code /mail}; it takes an answer by {@code POST}. */
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("POST")) {
            Map<String, String> form = Http.form(new String(Http.body(exchange), StandardCharsets.UTF_8));
            answer(form.getOrDefault("id", ""), form.getOrDefault("text", ""));
            exchange.getResponseHeaders().set("Location", "/mail");
            Http.answer(exchange, 303, "text/plain", "");
        } else {
            Http.answer(exchange, 200, "text/html; charset=utf-8", page());
        }
    }

    /** Answers a message of that id in these words. */
    public void answer(String id, String text) {
        Optional<Letter> answered = letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
        answered.filter(letter -> !text.isBlank()).ifPresent(letter -> mailbox.accept(raw(letter, text)));
    }

    private static byte[] raw(Letter letter, String text) {
        String head = String.join(
                "\r\n",
                "From: " + letter.to(),
                "To: " + letter.answerTo(),
                "Subject: Re: =?utf-8?B?"
                        + Base64.getEncoder().encodeToString(letter.subject().getBytes(StandardCharsets.UTF_8)) + "?=",
                "In-Reply-To: " + letter.id(),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "");
        return (head + "\r\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private String page() throws IOException {
        String item = resource("mail-item.html");
        if (letters.isEmpty()) {
            return resource("mail.html").replace(
                    "{{letters}}", "<p>Nothing yet. What is due is written at nine; load this page again then.</p>");
        }
        String items = letters.reversed().stream()
                .map(letter -> item.replace("{{id}}", escaped(letter.id()))
                        .replace("{{to}}", escaped(letter.to()))
                        .replace("{{copies}}", letter.copies().isEmpty() ? "" : ", copy to " + escaped(letter.copies()))
                        .replace("{{from}}", escaped(letter.from()))
                        .replace("{{subject}}", escaped(letter.subject()))
                        .replace("{{text}}", escaped(letter.text())))
                .collect(Collectors.joining("\n"));
        return resource("mail.html").replace("{{letters}}", items);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = LocalMail.class.getResourceAsStream("/playground/" + name)) {
            if (stream == null) {
                throw new IOException(name + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Braces too, so that no letter's text is taken for a place to fill. */
    private static String escaped(String text) {
        return Http.escaped(text).replace("{", "&#123;");
    }
}
