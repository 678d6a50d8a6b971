package org.arising.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts two columns apart that a conversion has mixed line by line: a line of the left, a line of the right, and so on
 * until the left one ends. Where the lines ended is lost; the split is taken by which both columns read on best.
 *
 * @param left what the left column goes on with
 * @param right what the right column goes on with
 */
record Interleaved(String left, String right) {
    /** The left column has few lines left; with more the search would find anything. */
    private static final int LOOKED_AT = 40;

    /**
     * Puts a line apart.
     *
     * @param leftBefore what the left column holds so far, which breaks off
     * @param rightBefore the same of the right column
     * @param whole the words of the document, which show what stands beside what
     */
    static Interleaved of(String leftBefore, String rightBefore, String mixed, String whole) {
        var words = List.of(mixed.split("\\s+"));
        var known = " " + (whole + " " + mixed).toLowerCase(Locale.ROOT) + " ";
        var best = new Interleaved(mixed, "");
        var bestScore = Double.NEGATIVE_INFINITY;
        var most = Math.min(words.size(), LOOKED_AT);
        for (int i = 1; i <= most; i++) {
            for (int j = i; j <= most; j++) {
                for (int k = j; k <= most; k++) {
                    if ((k == j) != (j == i) || !ends(k == j ? words.get(i - 1) : words.get(k - 1))) {
                        continue;
                    }
                    var left = new ArrayList<>(words.subList(0, i));
                    left.addAll(words.subList(j, k));
                    var right = new ArrayList<>(words.subList(i, j));
                    right.addAll(words.subList(k, words.size()));
                    var score = reads(leftBefore, left) + reads(rightBefore, right) + i / 100.0;
                    if (k > j) {
                        score += beside(words.get(i - 1), words.get(j), known) + beside(words.get(j - 1), k < words.size() ? words.get(k) : "", known);
                    }
                    if (score > bestScore) {
                        bestScore = score;
                        best = new Interleaved(String.join(" ", left), String.join(" ", right));
                    }
                }
            }
        }
        return best;
    }

    private static boolean ends(String word) {
        return word.matches(".*[.!?;]$");
    }

    /** A sentence that goes on small after its end, or is opened and not closed, does not read on. */
    private static double reads(String before, List<String> after) {
        double score = 0;
        for (int i = 0; i + 1 < after.size(); i++) {
            var small = Character.isLowerCase(after.get(i + 1).codePointAt(0));
            score -= ends(after.get(i)) && small ? 10 : 0;
            score -= !ends(after.get(i)) && isOpening(after.get(i + 1)) ? 3 : 0;
        }
        if (before.endsWith(" from")) {
            var to = after.indexOf("to");
            score += to > 0 && to < 4 ? 2 : -2;
        }
        return score;
    }

    private static boolean isOpening(String word) {
        return word.matches("(?:The|This|Following|It|We|These|Further|In|A|An)");
    }

    private static double beside(String word, String next, String known) {
        var plain = (word + " " + next).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} '’-]", "");
        return known.contains(" " + plain + " ") ? 3 : 0;
    }
}
