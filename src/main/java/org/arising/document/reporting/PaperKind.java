package org.arising.document.reporting;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be written about a committee's actions. */
public enum PaperKind {
    REPORT("Summary list of actions"),
    ANNEX("Annex of the letter after a meeting"),
    TIMES("Response times by organisation"),
    AGENDA("Agenda note for a meeting"),
    UPDATE("Update of the plan");

    private final String spoken;

    PaperKind(String spoken) {
        this.spoken = spoken;
    }

    /** As typed: {@code annex}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public String spoken() {
        return spoken;
    }

    /** The kind of that word; the report for none. */
    public static Optional<PaperKind> read(@Nullable String word) {
        return word == null ? Optional.of(REPORT) : Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Every word. */
    public static List<String> words() {
        return Arrays.stream(values()).map(PaperKind::word).toList();
    }
}
