package org.arising.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/**
 * What an e-mail says, as plain text and as HTML that says the same: headings, paragraphs and lists alone, so that a screen
 * reader finds its way; nothing that would have to be loaded.
 *
 * @param sender whose name stands before the address, {@code Police and Crime Committee}
 * @param opening paragraphs before the actions
 * @param closing paragraphs after them
 */
public record MailLetter(String sender, String subject, List<String> opening, List<Item> items, List<String> closing) {

    /**
     * One action.
     *
     * @param facts a line each: when it is due and why it is asked for now
     * @param lines its wording, parts beginning with a bullet
     */
    public record Item(String heading, List<String> facts, List<String> lines) {}

    /** The same with another paragraph at its end. */
    public MailLetter with(String paragraph) {
        return new MailLetter(
                sender, subject, opening, items, Stream.concat(closing.stream(), Stream.of(paragraph)).toList());
    }

    private static final String BULLET = "• ";

    /** As plain text. */
    public String text() {
        var text = new StringBuilder();
        opening.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        for (var item : items) {
            text.append(item.heading()).append('\n');
            item.facts().forEach(fact -> text.append(fact).append('\n'));
            text.append('\n');
            item.lines().forEach(line -> text.append("  ").append(line.replace("\n", "\n  ")).append('\n'));
            text.append('\n');
        }
        return text.append(String.join("\n\n", closing)).append('\n').toString();
    }

    /** As HTML. */
    public String html() {
        var body = new StringBuilder();
        opening.forEach(paragraph -> body.append(paragraph(paragraph)));
        for (var item : items) {
            body.append("<h2 style=\"font-size:1.1em\">").append(escaped(item.heading())).append("</h2>");
            item.facts().forEach(fact -> body.append(paragraph(fact)));
            body.append(wording(item.lines()));
        }
        body.append("<hr>");
        closing.forEach(paragraph -> body.append(paragraph(paragraph)));
        return "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body>%s</body></html>"
                .formatted(escaped(say("mail.lang")), escaped(subject), body);
    }

    private static String wording(List<String> lines) {
        var html = new StringBuilder();
        var inList = false;
        for (var line : lines) {
            var isPart = line.startsWith(BULLET);
            if (isPart != inList) {
                html.append(isPart ? "<ul>" : "</ul>");
                inList = isPart;
            }
            html.append(isPart ? "<li>" + escaped(line.substring(BULLET.length())) + "</li>" : paragraph(line));
        }
        return html.append(inList ? "</ul>" : "").toString();
    }

    private static String paragraph(String text) {
        return "<p>" + text.lines().map(MailLetter::escaped).collect(Collectors.joining("<br>")) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
