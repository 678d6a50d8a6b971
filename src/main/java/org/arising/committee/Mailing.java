package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a party that is not in Slack, or not always, is written to.
 *
 * @param address an e-mail address, {@code office@millbrook.example}; empty where there is none
 * @param prefer which way goes first where there are both
 * @param copy who gets a copy of each message, and may answer it too
 * @param deputy who is written to in its place while the holder of a post is away; or null
 * @param away the last day on which the holder is away, where Slack cannot tell that; or null
 * @param calendar whether deadlines go into its calendar too
 */
public record Mailing(
        String address, Prefer prefer, List<String> copy, @Nullable String deputy, @Nullable LocalDate away, boolean calendar) {
    /** The most that get a copy of one message. */
    public static final int MOST_COPIES = 10;

    /** An address that nobody stands beside, and whose calendar is left alone. */
    public Mailing(String address, Prefer prefer) {
        this(address, prefer, List.of(), null, null, false);
    }

    /** Nothing is known, and nothing preferred. */
    public static final Mailing NONE = new Mailing("", Prefer.SLACK);

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

    /** Whether there is an address; where there is none, what else was said of it is kept until there is. */
    public boolean hasAddress() {
        return !address.isEmpty();
    }

    /** The same on a day; an absence that ended earlier is none any more. */
    Mailing on(LocalDate today) {
        return away == null || !away.isBefore(today) ? this : new Mailing(address, prefer, copy, deputy, null, calendar);
    }

    /** The same with these in copy too. */
    Mailing withCopy(List<String> others) {
        var all = Stream.concat(copy.stream(), others.stream()).distinct().toList();
        return new Mailing(address, prefer, all, deputy, away, calendar);
    }

    /** The same, written to the deputy. */
    Mailing toDeputy() {
        return deputy == null ? this : new Mailing(deputy, prefer, copy, deputy, away, calendar);
    }

    /** The addresses in a text, apart by commas, semicolons or spaces; null where one is none or there are too many. */
    public static @Nullable List<String> addresses(String text) {
        var words = Arrays.stream(text.split("[,;\\s]+")).filter(word -> !word.isEmpty()).distinct().toList();
        return words.size() <= MOST_COPIES && words.stream().allMatch(Mailing::isAddress) ? words : null;
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
