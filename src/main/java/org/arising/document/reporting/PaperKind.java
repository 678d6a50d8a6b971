package org.arising.document.reporting;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** What can be written about a committee's actions. */
public enum PaperKind {
    REPORT,
    ANNEX,
    TIMES,
    AGENDA,
    UPDATE;

    /** As typed: {@code annex}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public String spoken() {
        return say("paper.kind." + word());
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
