package org.arising.kernel;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The permanent name of an action, such as {@code PCC-2022-014}: the committee's code, the year of the meeting in which
 * the action arose, and a counter. Given once and never used again.
 */
public record Reference(String committee, int year, int number) implements Comparable<Reference> {
    private static final Pattern WRITTEN = Pattern.compile("([A-Z][A-Z0-9]{0,11})-(\\d{4})-(\\d{1,6})");
    private static final Comparator<Reference> ORDER = Comparator.comparing(Reference::committee)
            .thenComparingInt(Reference::year)
            .thenComparingInt(Reference::number);

    /** Reads a reference as people type it, in either case; empty where the word is none. */
    public static Optional<Reference> read(String word) {
        var found = WRITTEN.matcher(word.strip().toUpperCase(Locale.ROOT));
        return found.matches()
                ? Optional.of(new Reference(
                        found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /** Reads a reference that was written by {@link #toString()}. */
    public static Reference of(String written) {
        return read(written).orElseThrow(() -> new IllegalArgumentException("Not a reference: " + written));
    }

    @Override
    public int compareTo(Reference other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s-%04d-%03d".formatted(committee, year, number);
    }
}
