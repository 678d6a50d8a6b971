package org.arising.action;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a list shows; everything named is joined by <em>and</em>.
 *
 * @param committees codes of the committees in sight
 * @param parties groups of organisations and posts: an action resolves to one of each group
 * @param since arose or was added on that day or later
 * @param words searched in the text, each of them
 */
public record Filter(
        Scope scope,
        Set<String> committees,
        List<Set<String>> parties,
        @Nullable LocalDate meeting,
        @Nullable String item,
        @Nullable LocalDate since,
        @Nullable Kind kind,
        List<String> words) {

    /** What is in those states in those committees; of those parties alone, where any is named. */
    public static Filter of(Scope scope, Set<String> committees, Set<String> parties) {
        return new Filter(
                scope, committees, parties.isEmpty() ? List.of() : List.of(parties), null, null, null, null, List.of());
    }

    /** Which states a list shows. */
    public enum Scope {
        ONGOING,
        COMPLETED,
        CLOSED,
        OVERDUE,
        DUE,
        ANSWERED,
        ALL
    }
}
