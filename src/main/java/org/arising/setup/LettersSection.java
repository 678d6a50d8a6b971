package org.arising.setup;

import org.arising.committee.Letters;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** How a committee words what it writes by e-mail. */
final class LettersSection {
    /** Makes a text the usual one again. */
    private static final String DEFAULT = "default";

    private static final Set<String> KINDS =
            Arrays.stream(Letters.Kind.values()).map(Letters.Kind::written).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PARTS =
            Arrays.stream(Letters.Part.values()).map(Letters.Part::written).collect(Collectors.toUnmodifiableSet());

    private LettersSection() {}

    static Map<Letters.Place, String> read(Section committee) {
        var texts = new LinkedHashMap<Letters.Place, String>();
        var all = committee.section("letters", KINDS);
        for (var kind : Letters.Kind.values()) {
            var letter = all == null ? null : all.section(kind.written(), PARTS);
            for (var part : Letters.Part.values()) {
                var text = letter == null ? null : letter.lines(part.written(), Letters.LONGEST);
                if (letter != null && text != null) {
                    check(letter, part.written(), text);
                    texts.put(new Letters.Place(kind, part), text.equalsIgnoreCase(DEFAULT) ? "" : text);
                }
            }
        }
        return Map.copyOf(texts);
    }

    private static void check(Section letter, String part, String text) {
        var unknown = Letters.unknown(text);
        if (!unknown.isEmpty()) {
            letter.error(part, say(
                    "letters.refusal.placeholder", "{" + unknown.getFirst() + "}", placeholders()));
        }
    }

    private static String placeholders() {
        return Letters.PLACEHOLDERS.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
    }
}
