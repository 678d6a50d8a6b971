package org.arising.committee;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a party that is not in Slack, or not always, is written to.
 *
 * @param address an e-mail address, {@code office@millbrook.example}
 * @param prefer which way goes first where there are both
 * @param calendar whether deadlines go into its calendar too
 */
public record Mailing(String address, Prefer prefer, boolean calendar) {
    /** An address whose calendar is left alone. */
    public Mailing(String address, Prefer prefer) {
        this(address, prefer, false);
    }

    /** As far as addresses need to be told from typing errors: whether one is right, its server says. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    /** Which way goes first. */
    public enum Prefer {
        /** Slack, and e-mail only where there is no way in Slack. */
        SLACK,
        /** E-mail, and Slack only where no mail is sent at all. */
        EMAIL,
        /** Both, each time. */
        BOTH;

        /** As the setup file writes it. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The preference of that word. */
        public static Optional<Prefer> read(String written) {
            return Arrays.stream(values()).filter(each -> each.written().equals(written.strip().toLowerCase(Locale.ROOT))).findFirst();
        }
    }

    /** Whether it looks like an e-mail address. */
    public static boolean isAddress(String text) {
        return text.length() <= 254 && !text.contains("..") && ADDRESS.matcher(text).matches();
    }

    /** Whether a recipient is reached by e-mail rather than in Slack, whose ids hold no such sign. */
    public static boolean isMail(String recipient) {
        return recipient.indexOf('@') > 0;
    }
}
