package org.arising.action.slack;

import org.arising.action.Filter;
import org.arising.action.Kind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody typed after {@code /actions}, understood. */
public sealed interface Spoken {
    /** Nothing: the overview. */
    record Overview() implements Spoken {}

    /**
     * A list.
     *
     * @param committees codes that were named; empty where none was
     * @param title codes of what is listed, then words of what it is held to: {@code ongoing action · MPS}
     * @param searched words that were looked for in the text because they mean nothing else
     * @param typed the words as typed, so that another page can ask again
     */
    record Listing(
            Filter.Scope scope,
            Set<String> committees,
            List<Set<String>> parties,
            @Nullable LocalDate meeting,
            @Nullable String item,
            @Nullable LocalDate since,
            @Nullable Kind kind,
            List<String> searched,
            String title,
            String typed,
            Optional<String> nearestVerb)
            implements Spoken {}

    /**
     * A verb.
     *
     * @param references as typed, unresolved: {@code PCC-2022-014}, {@code #14}
     * @param rest what follows the references
     */
    record Said(Verb verb, List<String> references, String rest) implements Spoken {}

    /** A verb that there is not, said of a reference, and the nearest that there is. */
    record Unknown(String typed, Optional<String> nearest, String rest) implements Spoken {}

    /** A name that means several. */
    record Ambiguous(String typed, List<String> candidates, String before, String after) implements Spoken {}

    /** A date that does not exist, or words that need more. */
    record Incomplete(String why) implements Spoken {}
}
