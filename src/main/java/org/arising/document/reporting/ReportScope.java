package org.arising.document.reporting;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Which actions a report holds. */
public enum ReportScope {
    /** Ongoing, and ended since the meeting before and not yet noted. */
    DUE,
    /** Every action that there is. */
    ALL,
    /** Those of which something happened since the meeting before. */
    SINCE_LAST,
    /** As {@link #DUE}, without delegations. */
    WITHOUT_DELEGATIONS;

    /** As typed: {@code since-last}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it holds, in words. */
    public String spoken() {
        return say("report.scope." + word());
    }

    /** The scope of that word; {@link #DUE} for none. */
    public static Optional<ReportScope> read(@Nullable String word) {
        return word == null ? Optional.of(DUE) : Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    /** Every word. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ReportScope::word).toList();
    }
}
