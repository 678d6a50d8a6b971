package org.arising.document.source;

import java.util.ArrayList;
import java.util.List;

/** A line of a page: its words from left to right, in points from the page's top left corner. */
record PdfLine(List<Word> words, float y) {
    /** A word and where it stands; size is that of its font. */
    record Word(String text, float from, float to, float size) {}

    float size() {
        return (float) words.stream().mapToDouble(Word::size).max().orElse(10);
    }

    int letters() {
        return words.stream().mapToInt(word -> (int) word.text().chars().filter(Character::isLetterOrDigit).count()).sum();
    }

    String text() {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    /** Runs of words with no wide gap between them. */
    List<List<Word>> segments() {
        var segments = new ArrayList<List<Word>>();
        Word last = null;
        for (var word : words) {
            if (last == null || word.from() - last.to() > Math.max(9, word.size() * 0.9)) {
                segments.add(new ArrayList<>());
            }
            segments.getLast().add(word);
            last = word;
        }
        return segments;
    }

    static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }
}
