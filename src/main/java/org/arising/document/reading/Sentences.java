package org.arising.document.reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/** What sentences of prose say: where they end, what they ask or promise, and by when. */
final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[.?!])[”\"’)]?\\s+(?=[\\p{Lu}“\"(])");
    private static final Pattern ABBREVIATED = Pattern.compile("(?:\\b(?:Mr|Mrs|Ms|Dr|Sir|St|Cllr|No|e\\.g|i\\.e|etc|vs)\\.)$");
    private static final Pattern ASKED = Pattern.compile(
            "(?i)(i (?:would|should) be grateful|please (?:can|could|would) you|(?:can|could) you please|please (?:provide|send|confirm|advise|let)\\b|was asked to|were asked to|(?<!was )(?<!were )requested that|to be brought back|i would welcome|i would like (?:you|to know))");
    private static final Pattern PROMISED = Pattern.compile(
            "(?i)\\b(undertook to|agreed to|offered to|promised to|committed to|agreed that \\S+(?:\\s+\\S+){0,6}? would|(?:will|would) (?:also )?(?:circulate|write|provide|send|report back|bring|share|follow up|look into|consolidate|arrange|confirm|advise|produce|draft|prepare|discuss|work with|raise|contact|invite|organise|publish|review))\\b");
    private static final Pattern QUESTION = Pattern.compile("\\?[”\"’)]?$");
    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static final Pattern BY = Pattern.compile(
            "(?i)[\\s,(]((?:by|before|no later than|within|due)\\s+(?:the\\s+)?(?:(?:end|start|beginning|close|middle)\\b|mid\\b|next\\b|\\d|" + MONTHS
                    + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|one\\b|two\\b|three\\b|a\\s)[^.;()]{0,40}?)\\)?[.]?$");

    private Sentences() {}

    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        for (var piece : END.split(text)) {
            if (!sentences.isEmpty() && ABBREVIATED.matcher(sentences.getLast()).find()) {
                sentences.add(sentences.removeLast() + " " + piece);
            } else {
                sentences.add(piece);
            }
        }
        return sentences;
    }

    /** Why a sentence asks for something; null where it does not. */
    static @Nullable String asks(String sentence, boolean questions) {
        var asked = ASKED.matcher(sentence);
        if (asked.find()) {
            return say("reading.why.asks", asked.group(1));
        }
        return questions && QUESTION.matcher(sentence).find() ? say("reading.why.question") : null;
    }

    /** Why a sentence promises something; null where it does not. */
    static @Nullable String promises(String sentence) {
        var promised = PROMISED.matcher(sentence);
        return promised.find() ? say("reading.why.promises", promised.group(1)) : null;
    }

    /** By when, as stated at the end of a sentence; null where nothing is. */
    static @Nullable String timing(String sentence) {
        var by = BY.matcher(sentence);
        return by.find() ? by.group(1).strip() : null;
    }
}
