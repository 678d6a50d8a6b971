package org.arising.setup;

import org.arising.committee.Mailing;
import org.jspecify.annotations.Nullable;

import java.util.List;

import static org.arising.kernel.Words.say;

/** What an organisation or a post says of e-mail. */
final class MailSection {
    /** Takes an address away. */
    static final String NONE = "none";

    private MailSection() {}

    static Setup.OfMailing read(Section s) {
        return new Setup.OfMailing(
                address(s, "email"),
                s.value("prefer", say("setup.expected.prefer"), text -> Mailing.Prefer.read(text).orElse(null)),
                copy(s),
                address(s, "deputy-email"),
                s.value("calendar", say("setup.expected.truth"), SetupFile::truth));
    }

    static @Nullable String address(Section s, String key) {
        return s.value(key, say("setup.expected.email"), text -> text.equals(NONE) || Mailing.isAddress(text) ? text : null);
    }

    private static @Nullable List<String> copy(Section s) {
        var copy = s.texts("copy");
        if (copy == null) {
            return null;
        }
        copy.stream()
                .filter(address -> !Mailing.isAddress(address))
                .forEach(address -> s.error("copy", say("setup.error.not-an-address", address)));
        if (copy.size() > Mailing.MOST_COPIES) {
            s.error("copy", say("setup.error.copies", Mailing.MOST_COPIES));
        }
        return copy.stream().distinct().toList();
    }
}
