package org.arising.slack;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that people or documents wrote, made harmless in Slack. Most of them go into {@code plain_text} objects, where
 * Slack reads no markup; {@link #mrkdwn} is for the few lines that are partly bold.
 *
 * <p>Slack's rule for both mrkdwn and a message's {@code text}: {@code &}, {@code <} and {@code >} are written as
 * entities, so that neither a mention nor a link can be spelt.
 */
public final class Escape {
    /** Invisible, joins words, and keeps a {@code *} or {@code _} beside it from opening a format. */
    static final char JOINER = '\u2060';

    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';
    private static final char REPLACEMENT = '\ufffd';
    private static final Pattern FORMATS = Pattern.compile("[*_~`]");
    private static final Pattern EMOJI = Pattern.compile(":(?=[a-z0-9_+'-]+:)");
    private static final Pattern QUOTES = Pattern.compile("(?m)^(\\s*)&gt;");

    private Escape() {}

    /**
     * For a {@code plain_text} object: control characters and halves of surrogate pairs replaced, and each line that
     * runs from right to left, or is made to by an override, isolated from what stands beside it.
     */
    public static String plain(String text) {
        var clean = cleaned(text);
        if (!any(clean, Escape::turns)) {
            return clean;
        }
        return Arrays.stream(clean.split("\n", -1))
                .map(line -> any(line, Escape::turns) ? ISOLATE + line + END_ISOLATE : line)
                .collect(Collectors.joining("\n"));
    }

    /** For a message's top-level {@code text}, which a screen reader speaks. */
    public static String text(String text) {
        return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** For a {@code mrkdwn} object: nothing in the text becomes bold, a quotation, an emoji, a link or a mention. */
    public static String mrkdwn(String text) {
        var safe = FORMATS.matcher(text(text)).replaceAll(JOINER + "$0" + JOINER);
        safe = EMOJI.matcher(safe).replaceAll(":" + JOINER);
        return QUOTES.matcher(safe).replaceAll("$1" + JOINER + "&gt;");
    }

    /** What a person sees of an escaped text: the reverse of the functions above, but for what they replaced. */
    public static String seen(String escaped) {
        return escaped.replaceAll("[" + JOINER + ISOLATE + END_ISOLATE + "]", "")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    /** Without control characters and halves of surrogate pairs. */
    static String cleaned(String text) {
        if (!any(text, Escape::isSpecial)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                clean.append(c).append(text.charAt(++at));
            } else if (c == '\r') {
                clean.append(at + 1 < text.length() && text.charAt(at + 1) == '\n' ? "" : "\n");
            } else if (c == '\n' || c == '\t') {
                clean.append(c);
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) || c >= '\ufffe') {
                clean.append(REPLACEMENT);
            } else if (c < '\u2066' || c > '\u2069') {
                clean.append(c); // isolates of its own would close ours too early
            }
        }
        return clean.toString();
    }

    /** A stream would do, at ten times the cost, in all that is ever drawn. */
    private static boolean any(String text, IntPredicate asked) {
        for (int at = 0; at < text.length(); at++) {
            if (asked.test(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** What {@link #cleaned} looks at; most texts of most committees hold none. */
    private static boolean isSpecial(int c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7f && c < 0xa0)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xd800 && c < 0xe000)
                || c >= 0xfffe;
    }

    private static boolean turns(int c) {
        if (c < 0x590) {
            return false; // before Hebrew nothing runs from right to left
        }
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT -> true;
            default -> false;
        };
    }
}
