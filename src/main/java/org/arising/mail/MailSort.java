package org.arising.mail;

import org.arising.kernel.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what people write from what machines write (RFC 3834, RFC 3464). */
final class MailSort {
    private static final Pattern ACTION = Pattern.compile("(?im)^action\\s*:\\s*([a-z]+)");
    private static final Pattern REASON = Pattern.compile("(?im)^(?:diagnostic-code|status)\\s*:\\s*(.+(?:\n[ \t].+)*)");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:original|final)-recipient\\s*:[^;\n]*;\\s*<?([^\\s<>]{3,254})>?\\s*$");
    private static final Pattern AWAY = Pattern.compile(
            "(?i)^(automatic reply|auto(matische)?[ -]?(reply|response|antwort)|out of( the)? office|away from (the|my) (office|desk)|abwesenheits|réponse automatique|respuesta automática|risposta automatica|automatisch antwoord|autosvar|ateb awtomatig|undeliverable receipt|read: |gelesen: ).*");
    /** As calendars begin the subject of what they answer; people begin so too. */
    private static final Pattern INVITED = Pattern.compile("(?i)^(accepted|declined|tentative): .*");
    private static final Set<String> BY_MACHINE =
            Set.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-Vacation", "X-Mail-Autoreply");
    private static final int LONGEST = 500;

    private MailSort() {}

    static ReadMail.Sort of(MailHeaders headers, MailParts parts, String sender, String own, String subject, String body) {
        if (isOwn(headers, sender, own)) {
            return ReadMail.Sort.OWN;
        }
        var status = parts.status.toString();
        if (isReport(headers, sender, status)) {
            var action = ACTION.matcher(status);
            // A delay, or word that it arrived, is no failure.
            return action.find() && !action.group(1).equalsIgnoreCase("failed") ? ReadMail.Sort.AUTOMATIC : ReadMail.Sort.BOUNCE;
        }
        if (parts.attendance != null) {
            return ReadMail.Sort.of(parts.attendance);
        }
        // A calendar's answer whose calendar was lost on the way says nothing in words.
        var isLost = INVITED.matcher(subject).matches() && body.isBlank();
        return isLost || isByMachine(headers, subject) ? ReadMail.Sort.AUTOMATIC : ReadMail.Sort.REPLY;
    }

    /** Why a message did not arrive, in the words of the server that did not take it. */
    static String problem(MailHeaders headers, String status) {
        var said = REASON.matcher(status.replace("\r", "")).results()
                .map(found -> Texts.collapsed(found.group(1)))
                .distinct()
                .collect(Collectors.joining("; "));
        return Texts.shortened(said.isEmpty() ? headers.first("X-Failed-Recipients") : said, LONGEST);
    }

    /** The addresses that it did not reach, as far as it names them (RFC 3464, 2.3). */
    static List<String> unreached(MailHeaders headers, String status) {
        var named = Arrays.stream(status.replace("\r", "").split("\n\\s*\n"))
                .filter(part -> {
                    var action = ACTION.matcher(part);
                    return !action.find() || action.group(1).equalsIgnoreCase("failed");
                })
                .flatMap(part -> RECIPIENT.matcher(part).results())
                .map(found -> found.group(1));
        return Stream.concat(named, Arrays.stream(headers.all("X-Failed-Recipients").split("[,\\s]+")))
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> address.indexOf('@') > 0)
                .distinct()
                .toList();
    }

    private static boolean isOwn(MailHeaders headers, String sender, String own) {
        return sender.equalsIgnoreCase(own) || (!headers.first(Written.MARK).isEmpty() && !type(headers).startsWith("multipart/report"));
    }

    private static boolean isReport(MailHeaders headers, String sender, String status) {
        var type = type(headers);
        var isDelivery = type.startsWith("multipart/report") && !type.contains("disposition-notification");
        var isDaemon = sender.startsWith("mailer-daemon@") || sender.startsWith("postmaster@");
        return isDelivery
                || !status.isBlank()
                || !headers.first("X-Failed-Recipients").isEmpty()
                || (isDaemon && headers.first("Return-Path").strip().equals("<>"));
    }

    private static boolean isByMachine(MailHeaders headers, String subject) {
        var submitted = headers.first("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        var precedence = headers.first("Precedence").strip().toLowerCase(Locale.ROOT);
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || Set.of("auto_reply", "bulk", "junk", "list").contains(precedence)
                || Stream.concat(BY_MACHINE.stream(), Stream.of("List-Id", "Feedback-ID"))
                        .anyMatch(name -> !headers.first(name).isEmpty())
                || type(headers).contains("disposition-notification")
                || AWAY.matcher(subject).matches();
    }

    private static String type(MailHeaders headers) {
        return headers.first("Content-Type").strip().toLowerCase(Locale.ROOT);
    }
}
