package org.arising.document.reading;

import org.arising.action.Status;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A status cell: the state word, and what follows it word for word.
 *
 * @param status null where the cell begins with no word that is known
 */
public record StatedStatus(@Nullable Status status, String note) {
    private static final Pattern WORD = Pattern.compile(
            "(?i)^(completed?|closed|ongoing|on-going|open|outstanding|in progress|discharged|done)\\b\\s*[.:;–—-]*\\s*");
    private static final Pattern CITED =
            Pattern.compile("(?i)\\bappendi(?:x|ces)\\s+(\\d{1,3}(?:\\s*(?:,|and|&|to|-|–)\\s*\\d{1,3})*)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:\\s*(?:to|-|–)\\s*(\\d{1,3}))?");

    static StatedStatus of(String plain) {
        var found = WORD.matcher(plain);
        return found.find()
                ? new StatedStatus(status(found.group(1).toLowerCase(java.util.Locale.ROOT)), plain.substring(found.end()))
                : new StatedStatus(null, plain);
    }

    private static Status status(String word) {
        return switch (word) {
            case "complete", "completed", "discharged", "done" -> Status.COMPLETED;
            case "closed" -> Status.CLOSED;
            default -> Status.ONGOING;
        };
    }

    /** The appendices that a text cites: "Appendix 6", "Appendices 2 and 3", "Appendices 2 to 4". */
    public static List<Integer> appendices(String text) {
        var numbers = new ArrayList<Integer>();
        var cited = CITED.matcher(text);
        while (cited.find()) {
            var ranges = RANGE.matcher(cited.group(1));
            while (ranges.find()) {
                var first = Integer.parseInt(ranges.group(1));
                var last = ranges.group(2) == null ? first : Integer.parseInt(ranges.group(2));
                for (int number = first; number <= Math.min(last, first + 100); number++) {
                    if (!numbers.contains(number)) {
                        numbers.add(number);
                    }
                }
            }
        }
        return List.copyOf(numbers);
    }
}
