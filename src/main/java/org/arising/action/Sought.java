package org.arising.action;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What somebody looks for in the texts of actions: words, and phrases of several that stand side by side. Case and accents
 * make no difference, and what is neither letter nor digit only parts one word from the next, as in the index.
 */
final class Sought {
    private final List<List<String>> phrases;

    private Sought(List<List<String>> phrases) {
        this.phrases = phrases;
    }

    /** How near a text comes to what is looked for; the nearest first. */
    enum Nearness {
        /** All that is looked for stands side by side, as it was typed. */
        TOGETHER,
        /** Each phrase stands there in whole words. */
        WHOLE,
        /** The last word of a phrase is the beginning of one that stands there. */
        BEGINNING
    }

    /** Reads each word or phrase; what holds no letter and no digit is passed over. */
    static Sought of(List<String> typed) {
        return new Sought(typed.stream().map(each -> words(each.replace("\u0000", ""))).filter(words -> !words.isEmpty()).toList());
    }

    /** Whether nothing can be looked for. */
    boolean isNothing() {
        return phrases.isEmpty();
    }

    /** What has to stand in a text: each phrase by its words. */
    List<List<String>> phrases() {
        return phrases;
    }

    /** How near a text comes that was found. */
    Nearness nearness(String text) {
        var words = words(text);
        var together = phrases.stream().flatMap(List::stream).toList();
        if (Collections.indexOfSubList(words, together) >= 0) {
            return Nearness.TOGETHER;
        }
        return phrases.stream().allMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0) ? Nearness.WHOLE : Nearness.BEGINNING;
    }

    /** The words of a text as the index knows them. */
    static List<String> words(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        folded.codePoints().forEach(each -> {
            if (isOfWord(each)) {
                word.appendCodePoint(each);
            } else if (Character.getType(each) != Character.NON_SPACING_MARK && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isOfWord(int each) {
        return switch (Character.getType(each)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
