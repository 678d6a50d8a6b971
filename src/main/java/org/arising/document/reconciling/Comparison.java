package org.arising.document.reconciling;

import org.arising.action.Action;
import org.arising.action.Wording;
import org.arising.document.reading.Draft;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a document says of an action beside what is held: fields on which they differ, and fields of which nothing was
 * held. Its status is compared by who stores it, for a later register updates what it mentions.
 *
 * @param differences where both say something, and not the same
 * @param supplied fields that the document states and of which nothing was held
 */
public record Comparison(List<Difference> differences, List<Difference.Field> supplied) {
    /** Compares an action with how a row words it. */
    public static Comparison of(Action held, Draft.Row row) {
        var differences = new ArrayList<Difference>();
        var supplied = new ArrayList<Difference.Field>();
        wording(held.wording(), row.wording()).ifPresent(differences::add);
        compare(Difference.Field.RESPONSIBLE, held.responsible().stated(), row.responsible(), differences, supplied);
        compare(Difference.Field.TIMING, held.deadline().stated(), row.timing(), differences, supplied);
        compare(Difference.Field.TITLE, held.origin().itemTitle(), row.itemTitle(), differences, supplied);
        if (held.deadline().stated() == null && held.deadline().due() != null) {
            // A date that was set here is no gap that a document fills.
            supplied.remove(Difference.Field.TIMING);
        }
        return new Comparison(List.copyOf(differences), List.copyOf(supplied));
    }

    private static Optional<Difference> wording(Wording held, Wording stated) {
        return WordingDifference.between(held.text(), stated.text())
                .map(weight -> new Difference(Difference.Field.ACTION, held.text(), stated.text(), weight));
    }

    private static void compare(
            Difference.Field field,
            @Nullable String held,
            @Nullable String stated,
            List<Difference> differences,
            List<Difference.Field> supplied) {
        if (stated == null || stated.isBlank()) {
            return;
        }
        if (held == null || held.isBlank()) {
            supplied.add(field);
        } else {
            WordingDifference.between(held, stated)
                    // One topic has long and short titles: that is worth seeing, and asks for no decision.
                    .map(weight -> field == Difference.Field.TITLE && weight == Weight.SUBSTANCE ? Weight.WORDING : weight)
                    .ifPresent(weight -> differences.add(new Difference(field, held, stated, weight)));
        }
    }
}
