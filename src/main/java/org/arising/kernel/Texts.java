package org.arising.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Small, pure operations on texts. */
public final class Texts {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ENDING = 10;

    private Texts() {}

    /**
     * White space of every kind collapsed to single spaces, none at the ends. What is no character of any text, such as a
     * control or half a surrogate pair, counts as white space: no document could hold it. Characters that only hint at
     * where a line may break are left out.
     */
    public static String collapsed(String text) {
        // Every text of every list goes through here, so it is one pass without a pattern.
        var collapsed = new StringBuilder(text.length());
        var gap = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isSpace(c) || isAlone(text, i)) {
                gap = !collapsed.isEmpty();
            } else if (!isHint(c)) {
                if (gap) {
                    collapsed.append(' ');
                    gap = false;
                }
                collapsed.append(c);
            }
        }
        // Where nothing was changed the text itself is kept, and the copy is free to go.
        return text.contentEquals(collapsed) ? text : collapsed.toString();
    }

    private static boolean isSpace(char c) {
        if (c > ' ' && c < '\u007f') {
            return false; // most of every text
        }
        return Character.isWhitespace(c)
                || Character.isISOControl(c)
                || c == '\u00a0'
                || c == '\u2007'
                || c == '\u202f'
                || c >= '\ufffe';
    }

    private static boolean isHint(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }

    private static boolean isAlone(String text, int i) {
        var c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        var other = Character.isHighSurrogate(c) ? i + 1 : i - 1;
        return other < 0
                || other >= text.length()
                || !(Character.isHighSurrogate(c)
                        ? Character.isLowSurrogate(text.charAt(other))
                        : Character.isHighSurrogate(text.charAt(other)));
    }

    /** At most {@code limit} characters, cut at a word where one ends near, with an ellipsis where something was cut. */
    public static String shortened(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        var end = limit - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        var space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end - 30 && space > 0 ? space : end).stripTrailing() + "…";
    }

    /** The name of a file as it can be told: on one line, with its ending, and short enough to be read. */
    public static String fileName(String name) {
        var told = collapsed(name);
        var ending = told.lastIndexOf('.');
        return told.length() <= LONGEST_NAME || ending < told.length() - LONGEST_ENDING
                ? shortened(told, LONGEST_NAME)
                : shortened(told.substring(0, ending), LONGEST_NAME - LONGEST_ENDING) + told.substring(ending);
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    public static String listed(Collection<String> words) {
        var all = List.copyOf(words);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return say("join.and", joined(all.subList(0, all.size() - 1)), all.getLast());
    }

    /** By halves: one after the other each word would be copied as often as words follow it. */
    private static String joined(List<String> words) {
        var half = words.size() / 2;
        return half == 0
                ? words.getFirst()
                : say("join.comma", joined(words.subList(0, half)), joined(words.subList(half, words.size())));
    }

    /** The word nearest to what was typed, where one is near enough to be what was meant. */
    public static Optional<String> nearest(String typed, Collection<String> words) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .min(Comparator.comparingInt((String word) -> distance(wanted, word.toLowerCase(Locale.ROOT))))
                .filter(word ->
                        distance(wanted, word.toLowerCase(Locale.ROOT)) <= Math.max(1, Math.min(typed.length(), word.length()) / 3));
    }

    /** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
