package org.arising.document.reporting;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which actions a report holds. */
public enum ReportScope {
    /** Ongoing, and ended since the meeting before and not yet noted. */
    DUE("Ongoing, and ended since the last meeting"),
    /** Every action that there is. */
    ALL("All actions, with those noted before"),
    /** Those of which something happened since the meeting before. */
    SINCE_LAST("Only what changed since the last meeting"),
    /** As {@link #DUE}, without delegations. */
    WITHOUT_DELEGATIONS("Ongoing and ended, without delegations");

    private final String spoken;

    ReportScope(String spoken) {
        this.spoken = spoken;
    }

    /** As typed: {@code since-last}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it holds, in words. */
    public String spoken() {
        return spoken;
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
