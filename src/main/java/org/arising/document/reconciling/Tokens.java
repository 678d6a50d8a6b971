package org.arising.document.reconciling;

import org.arising.kernel.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as the words that it is made of. */
final class Tokens {
    /** No action is longer; what comes after is not looked at. */
    private static final int MOST = 4_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['’.:/-][\\p{L}\\p{N}]++)*+");
    private static final Set<String> TELLING = Set.of(
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "not", "no", "never",
            "none", "without", "only", "unless", "except", "before", "after", "one", "two", "three", "four", "five", "six",
            "seven", "eight", "nine", "ten", "eleven", "twelve", "all", "half");

    private Tokens() {}

    /**
     * A word of a text.
     *
     * @param plain in lower case
     * @param name whether it is written as a name: with a capital that does not begin a sentence
     */
    record Token(String plain, String written, boolean name) {
        /** Whether a text that has it asks for something else than one that has not. */
        boolean isTelling() {
            return name || TELLING.contains(plain) || plain.chars().anyMatch(Character::isDigit);
        }
    }

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(text);
        var end = 0;
        while (words.find() && tokens.size() < MOST) {
            var written = words.group();
            var first = tokens.isEmpty() || text.substring(end, words.start()).matches("(?s).*[.!?:;•\\n].*");
            var capital = Character.isUpperCase(written.codePointAt(0));
            // An abbreviation is a name wherever it stands.
            var name = capital && (!first || (written.length() > 1 && Character.isUpperCase(written.codePointAt(1))));
            tokens.add(new Token(written.toLowerCase(Locale.ROOT), written, name));
            end = words.end();
        }
        return tokens;
    }

    /** The text without punctuation and case. */
    static String simplified(String text) {
        return Texts.collapsed(text.toLowerCase(Locale.ROOT).replace("&", " and ").replaceAll("[^\\p{L}\\p{N}]+", " "));
    }

    /** How alike two texts are: 1 for the same words, 0 for none in common. */
    static double likeness(List<Token> a, List<Token> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 1 : 0;
        }
        var counts = counts(a);
        var common = 0;
        for (var token : b) {
            var left = counts.merge(token.plain(), -1, Integer::sum);
            if (left >= 0) {
                common++;
            }
        }
        return 2.0 * common / (a.size() + b.size());
    }

    /** The words of the one that the other has not, in order. */
    static List<Token> beyond(List<Token> a, List<Token> b) {
        var counts = counts(b);
        return a.stream().filter(token -> counts.merge(token.plain(), -1, Integer::sum) < 0).toList();
    }

    private static Map<String, Integer> counts(List<Token> tokens) {
        var counts = new HashMap<String, Integer>();
        tokens.forEach(token -> counts.merge(token.plain(), 1, Integer::sum));
        return counts;
    }
}
