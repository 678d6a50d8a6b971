package org.arising.document.reading;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which minutes mark an action. */
sealed interface ActionMark {
    /** {@code Action 3: the Chair to write}: the action follows. */
    record Inline(@Nullable String number, @Nullable String owner, String text) implements ActionMark {}

    /** {@code Actions:}: a list of actions follows. */
    record Heading() implements ActionMark {}

    /** {@code Action: Clerk}, in the margin or on a line of its own: the paragraph before it is the action. */
    record Margin(@Nullable String number, String owner) implements ActionMark {}

    /** {@code … (Action: JB)} at the end of a paragraph, of which the words before it are the action. */
    record Ending(@Nullable String number, String owner, String before) implements ActionMark {}

    /** {@code Action: none}. */
    record None() implements ActionMark {}

    Pattern HEADING =
            Pattern.compile("(?i)^(?:\\d{1,2}\\.?\\s+)?(?:(?:agreed|key|new)\\s+)?action(?:\\s+(?:points?|items?))?(?:s|\\(s\\))?(?:\\s+(?:agreed|arising))?\\s*:?$");
    Pattern INLINE = Pattern.compile(
            "(?i)^\\[?(?:action(?:\\s+(?:points?|items?))?(?:s|\\(s\\))?|ap(?=\\s?\\d))\\s*(?:no\\.?\\s*)?"
                    + "([a-z]{0,3}\\d{1,4}(?:[./-]\\d{1,4}){0,3})?\\s*(?:[(\\[]([^)\\]]{1,60})[)\\]])?\\s*[:–—-]\\s*(.*?)\\]?$");
    /** {@code ACTION JB to circulate}, {@code Action JB}: without a colon only before initials. */
    Pattern BARE = Pattern.compile("^\\[?(?:ACTION|Action)S?\\s+(\\d{1,4}(?:[./]\\d{1,4}){0,2}\\s+)?([A-Z]{2,4}(?:\\s*[/&,+]\\s*[A-Z]{2,4})*)(?:\\s+(.*?))?\\]?$");
    Pattern ENDING = Pattern.compile(
            "(?i)^(.{10,}?[.;:,)\\w])\\s*[(\\[]?\\b(?:action(?:\\s+point)?s?)\\s*(\\d{1,4}(?:[./]\\d{1,4}){0,2})?\\s*[:–—-]\\s*([\\p{L}][\\p{L}\\d .,'’/&+-]{0,58}?)[)\\]]?\\.?$");
    Pattern NONE = Pattern.compile("(?i)^(?:none|nil|n/?a|no actions?|not applicable|-)\\.?$");
    /** Words that make a text more than the name of an owner. */
    Pattern DEED = Pattern.compile("(?i)\\b(?:to|will|would|shall|must|should|be|is|are|has|have)\\b");

    /** The mark that a paragraph begins or ends with; empty where it has none. */
    static Optional<ActionMark> of(String text) {
        if (HEADING.matcher(text).matches()) {
            return Optional.of(new Heading());
        }
        var inline = INLINE.matcher(text);
        if (inline.matches()) {
            return Optional.of(inline(inline.group(1), inline.group(2), inline.group(3).strip()));
        }
        var bare = BARE.matcher(text);
        if (bare.matches()) {
            var number = bare.group(1) == null ? null : bare.group(1).strip();
            var rest = bare.group(3) == null ? "" : bare.group(3).strip();
            return Optional.of(rest.isEmpty() ? new Margin(number, bare.group(2)) : new Inline(number, null, bare.group(2) + " " + rest));
        }
        var ending = ENDING.matcher(text);
        if (ending.matches() && isName(ending.group(3)) && !NONE.matcher(ending.group(3)).matches()) {
            return Optional.of(new Ending(ending.group(2), ending.group(3).strip(), ending.group(1).strip()));
        }
        return Optional.empty();
    }

    private static ActionMark inline(@Nullable String number, @Nullable String owner, String rest) {
        if (NONE.matcher(rest).matches()) {
            return new None();
        }
        if (rest.isEmpty()) {
            return owner == null ? new Heading() : new Margin(number, owner);
        }
        return isName(rest) ? new Margin(number, rest.replaceFirst("\\.$", "")) : new Inline(number, owner, rest);
    }

    /** Whether a text names somebody and says no more: few words, and none of a deed. */
    private static boolean isName(String text) {
        var words = text.split("\\s+");
        var named = Arrays.stream(words).allMatch(word -> word.matches("(?:\\p{Lu}|of|and|the|for|&|/|\\d).*"));
        return words.length <= 6
                && (named || words.length <= 2)
                && Character.isUpperCase(text.codePointAt(0))
                && !DEED.matcher(text).find()
                && !Owner.isOrder(text + " ");
    }
}
