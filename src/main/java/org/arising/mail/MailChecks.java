package org.arising.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the receiving server found of a message's origin (RFC 8601); what other servers claim to have found counts nothing. */
final class MailChecks {
    private static final Pattern RESULT = Pattern.compile("\\b(spf|dkim|dmarc)\\s*=\\s*([a-z]{2,12})");

    private MailChecks() {}

    /** {@code spf=pass dkim=pass dmarc=pass}; empty where the trusted server says nothing. */
    static String of(List<String> headers, String trusted) {
        var results = new LinkedHashMap<String, String>();
        for (var header : headers) {
            var said = header.replaceAll("\\([^()]*\\)", " ").strip().toLowerCase(Locale.ROOT);
            var semicolon = said.indexOf(';');
            var server = (semicolon < 0 ? said : said.substring(0, semicolon)).strip().split("\\s+")[0];
            if (semicolon >= 0 && server.equals(trusted.toLowerCase(Locale.ROOT))) {
                // A forger may put one with the same name below: the receiving server's own stands on top.
                var found = RESULT.matcher(said);
                while (found.find()) {
                    results.merge(found.group(1), found.group(2), (one, other) -> one.equals("pass") ? one : other);
                }
                break;
            }
        }
        var words = new ArrayList<String>();
        results.forEach((what, result) -> words.add(what + "=" + result));
        return String.join(" ", words);
    }
}
