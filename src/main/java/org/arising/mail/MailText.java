package org.arising.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what somebody wrote themselves, above what they quote and what their program signs with. For showing alone. */
final class MailText {
    /** How the lines of a quotation begin. */
    static final String QUOTE = ">";

    private static final Pattern SIGNATURE = Pattern.compile("-- ?|__+|—");
    /** The line above a quotation, as programs write it in the languages of these parts. */
    private static final Pattern WROTE = Pattern.compile(
            "(?iU)(on|am|le|el|il|op|den|em|w dniu|ar|dne) .{4,200}(wrote|schrieb|écrit|escribió|scritto|schreef|skrev|escreveu|napisała?|ysgrifennodd|napsala?)\\b.{0,80}:?");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?i)-{2,} ?(original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|neges wreiddiol|reply message) ?-{2,}|begin forwarded message:");
    private static final Pattern HEADER = Pattern.compile("(?i)\\*?(from|von|de|van|da|från|oddi wrth)\\*? ?:\\*? .{1,200}");
    private static final Pattern SECOND_HEADER = Pattern.compile(
            "(?i)\\*?(sent|date|gesendet|datum|envoyé|enviado|inviato|verzonden|skickat|anfonwyd|to|an|à|subject|betreff|objet)\\*? ?:\\*? .*");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(sent from (my|outlook|mail|yahoo|samsung|proton)|get outlook for|von meinem .{1,40} gesendet|envoyé de mon).{0,80}");

    private MailText() {}

    /** The text without quotations and signature; the whole where nothing would be left. */
    static String shown(String body) {
        var lines = body.lines().map(String::stripTrailing).toList();
        var own = new ArrayList<String>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at).strip();
            var wrote = linesAbove(lines, at);
            if (isEnd(lines, at, line) || (wrote > 0 && !isAnsweredWithin(lines, at))) {
                break;
            }
            if (wrote > 0) {
                at += wrote - 1;
            } else if (!line.startsWith(QUOTE)) {
                own.add(lines.get(at));
            }
        }
        var text = String.join("\n", own).replaceAll("\n{3,}", "\n\n").strip();
        return text.isEmpty() ? body.strip() : text;
    }

    private static boolean isEnd(List<String> lines, int at, String line) {
        var next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        if (SIGNATURE.matcher(line).matches() && isLast(lines, at)) {
            return true;
        }
        if (ORIGINAL.matcher(line).matches() || DEVICE.matcher(line).matches()) {
            return true;
        }
        return HEADER.matcher(line).matches() && SECOND_HEADER.matcher(next).matches();
    }

    /** How many lines say here who wrote what is quoted below; 0 where none does. Programs fold that line. */
    private static int linesAbove(List<String> lines, int at) {
        var line = lines.get(at).strip();
        if (WROTE.matcher(line).matches()) {
            return 1;
        }
        var isFolded = at + 1 < lines.size()
                && !lines.get(at + 1).strip().startsWith(QUOTE)
                && WROTE.matcher(line + " " + lines.get(at + 1).strip()).matches();
        return isFolded ? 2 : 0;
    }

    /** A rule of underscores may divide a text; a signature is followed by few lines, or by what it quotes. */
    private static boolean isLast(List<String> lines, int at) {
        return lines.get(at).strip().startsWith("--")
                || lines.subList(at + 1, lines.size()).stream().filter(line -> !line.isBlank()).count() <= 8
                || (at + 1 < lines.size() && lines.get(at + 1).strip().matches("(?i)\\*?(from|von|de)\\*? ?:.*"));
    }

    private static boolean isAnsweredWithin(List<String> lines, int at) {
        var quoted = false;
        var answered = false;
        for (var line : lines.subList(Math.min(at + 2, lines.size()), lines.size())) {
            var isQuoted = line.strip().startsWith(QUOTE);
            answered |= quoted && !isQuoted && !line.isBlank() && !SIGNATURE.matcher(line.strip()).matches();
            quoted |= isQuoted;
        }
        return answered;
    }
}
